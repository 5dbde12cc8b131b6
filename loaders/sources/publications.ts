import { homeOffice } from "./homeOffice.ts";
import { inspectionDocuments } from "./inspectionDocuments.ts";
import { ons } from "./ons.ts";
import { peelGrades } from "./peelGrades.ts";
import { peelStatements } from "./peelStatements.ts";
import type { Publication } from "./publication.ts";
import { reference } from "./reference.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Every embedded file, in the order in which faults are reported. */
export const publications = (vocabulary: Vocabulary): readonly Publication[] =>
  [reference, peelGrades, peelStatements, inspectionDocuments, homeOffice, ons].flatMap((publisher) =>
    publisher(vocabulary),
  );
