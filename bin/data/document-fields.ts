/** `npm run document-fields`: writes the fields of the API into the README, as they are defined now. */
import { readFileSync, writeFileSync } from "node:fs";
import { withFields } from "@/lib/api/document-fields";

writeFileSync("README.md", withFields(readFileSync("README.md", "utf8")));
