import { TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";

/**
 * A day of the calendar. A date is typed part by part, and what stands there in between is no day: only whole days
 * within the bounds are reported, and "" where it was emptied.
 */
export function DayField({
  label,
  value,
  min = "2000-01-01",
  max = "2999-12-31",
  tooEarly,
  tooLate,
  onDay,
}: {
  label: string;
  value: string;
  min?: string;
  max?: string;
  /** What is said of a day out of bounds; the browser's own words where absent. */
  tooEarly?: string;
  tooLate?: string;
  onDay: (day: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState("");
  useEffect(() => {
    if (input.current && input.current.value !== value) input.current.value = value;
    setError("");
  }, [value]);
  const wrongIn = ({ validity, validationMessage }: HTMLInputElement): string =>
    (validity.rangeUnderflow && tooEarly) || (validity.rangeOverflow && tooLate) || validationMessage;
  return (
    <TextInput
      ref={input}
      type="date"
      label={label}
      defaultValue={value}
      min={min}
      max={max}
      error={error}
      onChange={({ currentTarget }) => {
        if (!currentTarget.validity.valid) {
          // A year is typed digit by digit: the year 202 is no mistake yet.
          if (currentTarget.value > "1") setError(wrongIn(currentTarget));
          return;
        }
        setError("");
        onDay(currentTarget.value);
      }}
      onBlur={({ currentTarget }) => setError(wrongIn(currentTarget))}
    />
  );
}
