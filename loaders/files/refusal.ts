import { type Fault, SourceFaults } from "../sources/fault.ts";

/** What is wrong with a file that is being opened; the file's name is put in where it is thrown. */
export type Complaint = Omit<Fault, "file">;

/** Beyond these a file is plainly not what it should be, and reading on would only list more of the same. */
const heldFaults = 1_000;

/** What one file may still ask for while it is opened, and what was found wrong with it so far. */
export interface Desk {
  readonly file: string;
  /** @throws SourceFaults with this and all that was noted before. */
  readonly refuse: (complaint: Complaint) => never;
  /** Keeps a fault for the end: the person who mends a file wants all of them at once. */
  readonly note: (complaint: Complaint) => void;
  /** @throws SourceFaults when anything was noted. */
  readonly settle: () => void;
}

/** A desk for one file, named as messages name it. */
export function openDesk(file: string): Desk {
  const faults: Fault[] = [];
  const refuse = (complaint: Complaint): never => {
    throw new SourceFaults([...faults, { ...complaint, file }]);
  };
  return {
    file,
    refuse,
    note: (complaint) => {
      if (faults.length >= heldFaults) refuse(complaint);
      faults.push({ ...complaint, file });
    },
    settle: () => {
      if (faults.length > 0) throw new SourceFaults(faults);
    },
  };
}
