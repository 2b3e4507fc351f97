/** The inside of an SVG, and the size of the square or rectangle that it fills. */
export interface Drawing {
  readonly body: string;
  readonly width: number;
  readonly height: number;
}
