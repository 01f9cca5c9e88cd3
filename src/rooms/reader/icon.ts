// The mark in a browser's tab: a sheet of paper with one corner turned and two lines written.

export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#16130f" d="M5 2h16l6 6v22H5z"/><path fill="#9c2a1c" d="M21 2l6 6h-6z"/><path fill="#fdfbf7" d="M9 13h14v3H9zm0 6h10v3H9z"/></svg>`;
