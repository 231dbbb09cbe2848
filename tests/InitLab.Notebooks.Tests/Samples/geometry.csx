using System.Numerics;

double Length(Vector2 v) => Math.Sqrt(v.X * v.X + v.Y * v.Y);

// An extension method stands by itself in a script.
static Vector2 Turned(this Vector2 v) => new(-v.Y, v.X);
