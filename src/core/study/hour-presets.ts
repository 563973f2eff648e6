/** 168 characters, "1" where `isIn(weekday, hour)`; Monday is 0. */
export function hoursWhere(isIn: (weekday: number, hour: number) => boolean): string {
  return Array.from({ length: 168 }, (_, h) => (isIn(Math.floor(h / 24), h % 24) ? "1" : "0")).join("");
}

/** Hours that people ask for by name, offered before the grid. */
export const hourPresets = [
  {
    id: "after-school",
    label: "After school",
    detail: "Monday to Friday, 15:00 to 17:59",
    hours: hoursWhere((w, h) => w < 5 && h >= 15 && h < 18),
  },
  {
    id: "evening",
    label: "Evening",
    detail: "Every day, 18:00 to 22:59",
    hours: hoursWhere((_, h) => h >= 18 && h < 23),
  },
  {
    id: "weekend-night",
    label: "Weekend night",
    detail: "Friday and Saturday from 21:00 to 04:59 the next morning",
    hours: hoursWhere((w, h) => ((w === 4 || w === 5) && h >= 21) || ((w === 5 || w === 6) && h < 5)),
  },
] as const;

/** The preset that these hours are, if they are one. */
export function presetOf(hours: string): (typeof hourPresets)[number] | undefined {
  return hourPresets.find((preset) => preset.hours === hours);
}
