import { readTable } from "@/lib/change/paste-draw";
import { readNoc } from "../support/read-paste";

const gendersOf = (text: string) => [...new Set(readTable(text, readNoc).genders)];

test.each([
  ["Name,NOC,Gender\nA Bo,KAZ,W\nC Do,BUL,W", ["W"]],
  ["Name,NOC,Sex\nA Bo,KAZ,F\nC Do,BUL,F", ["W"]],
  ["Name;NOC;Пол\nA Bo;KAZ;ж\nC Do;BUL;м", ["M", "W"]],
  ["Name;NOC;Event\nA Bo;KAZ;women\nC Do;BUL;women", ["W"]],
  ["1\tA Bo\tKAZ\tFemale\n2\tC Do\tBUL\tFemale", ["W"]],
  ["A Bo,KAZ,M\nC Do,BUL,M", ["M"]],
  ["A Bo,KAZ,Ｗ\nC Do,BUL,Ｗ", ["W"]],
  ["Bout,Gender,Red,NOC,Blue,NOC\n1,W,A Bo,KAZ,C Do,BUL\n2,W,E Fo,FRA,G Ho,ESP", ["W"]],
  ["Draw sheet – Women\n1 A Bo KAZ\n2 C Do BUL", ["W"]],
  ["Женщины 50 кг\n1 A Bo KAZ\n2 C Do BUL", ["W"]],
  ["Men Feather\nLine,Name,NOC\n1,A Bo,KAZ\n2,C Do,BUL", ["M"]],
])("%j says %j", (text, genders) => {
  expect(gendersOf(text)).toEqual(genders);
});

test.each([
  "1,A Bo,KAZ\n2,C Do,BUL",
  "Name,NOC,Result\nA Bo,KAZ,W\nC Do,BUL,L",
  "Family name,Given name,NOC\nMen,Li,KAZ\nDo,Man,BUL",
  "1 Men Li KAZ\n2 C Do BUL",
])("%j says none", (text) => {
  expect(gendersOf(text)).toEqual([]);
});
