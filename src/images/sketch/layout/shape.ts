/** How a drawing fills its square, measured once from its pixels. Fractions of the drawing's own width and height. */
export interface Shape {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Width by height of what is visible. */
  readonly ratio: number;
  /** How far down the visible part something put on it stands: 0 on its very top. */
  readonly surface: number;
}
