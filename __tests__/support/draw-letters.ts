import { PNG } from "pngjs";
import type { Face, Picture } from "@/components/pictures/mark";
import { rasterise } from "@/lib/api/rasterise";

const SIZE = 96;

/** Letters, each alone in black on white as the pictures' PNG has it: dark pixels as a text of "#" and ".". */
export async function drawLetter(letter: string, face: Face): Promise<string> {
  const text = {
    kind: "text",
    text: letter,
    x: 24,
    y: 80,
    size: 72,
    face,
    fill: "#000000",
  } as const;
  const picture: Picture = {
    width: SIZE,
    height: SIZE,
    title: letter,
    description: "",
    paper: "#ffffff",
    stripe: "#ffffff",
    marks: [text],
  };
  const { data, width, height } = PNG.sync.read(Buffer.from(await rasterise(picture, 1)));
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_unused, x) =>
      (data[4 * (y * width + x)] ?? 255) < 128 ? "#" : ".",
    ).join(""),
  );
  return rows.join("\n");
}
