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
  onDay,
}: {
  label: string;
  value: string;
  min?: string;
  max?: string;
  onDay: (day: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState("");
  useEffect(() => {
    if (input.current && input.current.value !== value) input.current.value = value;
    setError("");
  }, [value]);
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
        if (!currentTarget.validity.valid) return;
        setError("");
        onDay(currentTarget.value);
      }}
      onBlur={({ currentTarget }) => setError(currentTarget.validationMessage)}
    />
  );
}
