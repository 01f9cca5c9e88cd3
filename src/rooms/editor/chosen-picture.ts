// What the writing screen is given of a picture: the type only, so that no code of the server reaches the browser.

export type { ChosenPicture } from "#media";
