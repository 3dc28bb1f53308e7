//! How figures and targets are written, read without guessing.
