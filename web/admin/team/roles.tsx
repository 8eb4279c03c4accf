import { NativeSelect, type NativeSelectProps } from "@mantine/core";
import { type Role, roles } from "../../../shared/domain/person.ts";
import { Panel } from "../panel.tsx";
import { words } from "./words.ts";
import "./team.css";

export const roleWords: Readonly<Record<Role, () => string>> = {
  owner: words.owner,
  manager: words.manager,
  finance: words.finance,
  viewer: words.viewer,
};
export const roleMay: Readonly<Record<Role, () => string>> = {
  owner: words.ownerMay,
  manager: words.managerMay,
  finance: words.financeMay,
  viewer: words.viewerMay,
};

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/** Chooses a role. */
export function RoleField(props: NativeSelectProps) {
  return <NativeSelect {...props} data={roles.map((role) => ({ value: role, label: roleWords[role]() }))} />;
}

/** A sentence for each role. */
export function RolesExplained() {
  return (
    <Panel title={words.whatEachMay()}>
      <dl className="team-roles">
        {roles.map((role) => [
          <dt key={`${role} name`}>{roleWords[role]()}</dt>,
          <dd key={role}>{roleMay[role]()}</dd>,
        ])}
      </dl>
    </Panel>
  );
}
