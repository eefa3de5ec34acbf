// A page with one table of another maker: `?grid=ag-grid` or `?grid=mui`, over the rows of /rows.json?count=N.
import { DataGrid } from "@mui/x-data-grid";
import { AllCommunityModule, ModuleRegistry } from "ag-grid-community";
import { AgGridReact } from "ag-grid-react";
import { createElement, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";

ModuleRegistry.registerModules([AllCommunityModule]);

const FIELDS = ["boxer", "nation", "gender", "category", "route", "status", "knownBouts"];
const asked = new URLSearchParams(location.search);

function Search({ onText }) {
  return createElement("input", {
    type: "search",
    "aria-label": "Search",
    onInput: (event) => onText(event.currentTarget.value),
  });
}

function AgGrid({ rows }) {
  const [text, setText] = useState("");
  const columns = useMemo(() => FIELDS.map((field) => ({ field })), []);
  return createElement(
    "main",
    null,
    createElement(Search, { onText: setText }),
    createElement(
      "div",
      { style: { height: 700 } },
      createElement(AgGridReact, { rowData: rows, columnDefs: columns, quickFilterText: text }),
    ),
  );
}

function Mui({ rows }) {
  const [text, setText] = useState("");
  const columns = useMemo(() => FIELDS.map((field) => ({ field, width: 160 })), []);
  const filterModel = useMemo(
    () => ({ items: [], quickFilterValues: text.split(/\s+/).filter(Boolean) }),
    [text],
  );
  return createElement(
    "main",
    null,
    createElement(Search, { onText: setText }),
    createElement(
      "div",
      { style: { height: 700 } },
      createElement(DataGrid, { rows, columns, filterModel }),
    ),
  );
}

const rows = await (await fetch(`/rows.json?count=${asked.get("count")}`)).json();
const root = document.body.appendChild(document.createElement("div"));
createRoot(root).render(createElement(asked.get("grid") === "mui" ? Mui : AgGrid, { rows }));
