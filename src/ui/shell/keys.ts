/** Every key that does something, by where it does it. Help and the list that “?” opens print them. */
export const keyGroups = [
  {
    where: "Everywhere",
    keys: [
      { keys: "Tab, Shift + Tab", does: "Go to the next or the last control" },
      { keys: "Enter or Space", does: "Press, choose, open" },
      { keys: "Escape", does: "Close, cancel" },
      { keys: "Ctrl + Z", does: "Undo the last step" },
      { keys: "Ctrl + Y or Ctrl + Shift + Z", does: "Redo" },
      { keys: "Ctrl + S", does: "Save the study as a file" },
      { keys: "Ctrl + P", does: "Print the view as a slide and tables" },
      { keys: "?", does: "Show this list" },
    ],
  },
  {
    where: "Menus, lists, tabs",
    keys: [
      { keys: "Arrows, Home, End", does: "Go through the choices" },
      { keys: "Letters", does: "Go to the choice that begins with them" },
    ],
  },
  {
    where: "Months (From month, To month)",
    keys: [
      { keys: "Arrows", does: "Move by a month" },
      { keys: "Shift + arrows, Page Up, Page Down", does: "Move by a year" },
      { keys: "Home, End", does: "Go to the first or last month" },
    ],
  },
  {
    where: "Hours of the week",
    keys: [
      { keys: "Arrows, Home, End", does: "Go through the hours" },
      { keys: "Space", does: "Choose the hour" },
      { keys: "Shift + arrows", does: "Choose more hours" },
    ],
  },
  {
    where: "The rota of outreach",
    keys: [
      { keys: "Arrows", does: "Go from cell to cell" },
      { keys: "Shift + arrows", does: "Move the session: a day on, or to the hours before or after" },
      { keys: "Enter or Space", does: "Open what can be done: add, move, keep, delete, close the day" },
      { keys: "Escape", does: "Put a moved session back" },
    ],
  },
  {
    where: "The map",
    keys: [
      { keys: "Arrows, +, −", does: "Move the map, zoom" },
      { keys: "Enter or H", does: "Go from hex to hex, from the chosen or the busiest one on" },
      { keys: "Arrows", does: "To the next hex that way; it is read out" },
      { keys: "Enter or Space", does: "Choose the hex" },
      { keys: "Escape", does: "Leave the hexes" },
    ],
  },
  {
    where: "Drawing a route or zone",
    keys: [
      { keys: "Arrows, +, −", does: "Move the map under the cross" },
      { keys: "Space", does: "Place a point" },
      { keys: "Backspace", does: "Take the last point back" },
      { keys: "Enter", does: "Finish" },
      { keys: "Escape", does: "Cancel" },
    ],
  },
] as const;
