//! Direct labels: each takes the first of its places that covers no other label, and few lines.

/// An upright rectangle, in pixels from the upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

impl Area {
    fn holds(&self, (x, y): (f64, f64)) -> bool {
        (self.left..=self.left + self.width).contains(&x) && (self.top..=self.top + self.height).contains(&y)
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.left + other.width
            && other.left < self.left + self.width
            && self.top < other.top + other.height
            && other.top < self.top + self.height
    }

    fn is_inside(&self, outer: &Self) -> bool {
        self.left >= outer.left
            && self.top >= outer.top
            && self.left + self.width <= outer.left + outer.width
            && self.top + self.height <= outer.top + outer.height
    }
}

/// On which side of its anchor a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Begins at it.
    After,
    /// Ends at it.
    Before,
    /// Has it in its middle.
    Around,
}

/// Where a text may stand: how far from its anchor, to which side. The distance is to the middle of the line of text.
pub(super) type Spot = (Side, f64, f64);

/// Gives labels their places one after the other, the most important first.
pub(super) struct Places {
    room: Area,
    taken: Vec<Area>,
    lines: Vec<(f64, f64)>,
}

impl Places {
    /// Labels may stand inside `room`.
    pub(super) fn inside(room: Area) -> Self {
        Self { room, taken: Vec::new(), lines: Vec::new() }
    }

    /// A line that labels should not cover.
    pub(super) fn avoid(&mut self, line: &[(f64, f64)]) {
        for pair in line.windows(2) {
            let [(x, y), (to_x, to_y)] = pair else { continue };
            let steps = ((to_x - x).abs().max((to_y - y).abs()) / 4.0).ceil().max(1.0);
            let mut step = 0.0;
            while step <= steps {
                self.lines.push((x + (to_x - x) * step / steps, y + (to_y - y) * step / steps));
                step += 1.0;
            }
        }
    }

    /// A mark that no label may cover.
    pub(super) fn keep_clear(&mut self, (x, y): (f64, f64), radius: f64) {
        self.taken.push(Area { left: x - radius, top: y - radius, width: radius * 2.0, height: radius * 2.0 });
    }

    /// The best of `spots` for a text of that size beside `anchor`; earlier spots are liked better. None where every
    /// spot would cover another label or a mark, or leave the room.
    pub(super) fn take(&mut self, anchor: (f64, f64), size: (f64, f64), spots: &[Spot]) -> Option<Spot> {
        let mut best: Option<(f64, Spot, Area)> = None;
        let mut dislike = 0.0;
        for spot in spots {
            let area = area(anchor, size, *spot);
            if area.is_inside(&self.room) && !self.taken.iter().any(|other| other.meets(&area)) {
                let covered = self.lines.iter().filter(|point| area.holds(**point)).count();
                // A few points are a line that is crossed, many are one that strikes the text through.
                let cost = dislike + f64::from(u32::try_from(covered).unwrap_or(u32::MAX));
                if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
                    best = Some((cost, *spot, area));
                }
            }
            dislike += 2.0;
        }
        let (_, spot, area) = best?;
        self.taken.push(area);
        Some(spot)
    }
}

fn area((x, y): (f64, f64), (width, height): (f64, f64), (side, dx, dy): Spot) -> Area {
    let left = match side {
        Side::After => x + dx,
        Side::Before => x + dx - width,
        Side::Around => x + dx - width / 2.0,
    };
    Area { left, top: y + dy - height / 2.0, width, height }
}

/// About how wide a text is in the faces of the page; Vietnamese marks stand above letters and add nothing.
pub(super) fn width_of(text: &str, size: f64) -> f64 {
    let ems = |letter: char| match letter {
        '.' | ',' | ':' | ';' | 'i' | 'l' | ' ' | '/' => 0.3,
        'm' | 'M' | 'W' | 'w' | '%' => 0.88,
        'A'..='Z' => 0.66,
        _ => 0.57,
    };
    text.chars().map(ems).sum::<f64>() * size
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Area = Area { left: 0.0, top: 0.0, width: 100.0, height: 100.0 };
    const SPOTS: [Spot; 2] = [(Side::After, 4.0, 0.0), (Side::Before, -4.0, 0.0)];

    #[test]
    fn a_label_stays_in_the_room() {
        let mut places = Places::inside(ROOM);
        assert_eq!(places.take((90.0, 50.0), (40.0, 10.0), &SPOTS), Some(SPOTS[1]));
        assert_eq!(places.take((90.0, 2.0), (40.0, 10.0), &SPOTS), None);
    }

    #[test]
    fn a_label_covers_no_other_label() {
        let mut places = Places::inside(ROOM);
        assert_eq!(places.take((50.0, 50.0), (40.0, 10.0), &SPOTS), Some(SPOTS[0]));
        assert_eq!(places.take((50.0, 52.0), (40.0, 10.0), &SPOTS), Some(SPOTS[1]));
        assert_eq!(places.take((50.0, 48.0), (40.0, 10.0), &SPOTS), None);
    }

    #[test]
    fn a_label_covers_no_mark() {
        let mut places = Places::inside(ROOM);
        places.keep_clear((60.0, 50.0), 4.0);
        assert_eq!(places.take((50.0, 50.0), (40.0, 10.0), &SPOTS), Some(SPOTS[1]));
        places.keep_clear((30.0, 50.0), 4.0);
        assert_eq!(places.take((50.0, 50.0), (40.0, 10.0), &SPOTS), None);
    }

    #[test]
    fn a_label_moves_off_a_line_where_it_can() {
        let mut places = Places::inside(ROOM);
        places.avoid(&[(50.0, 50.0), (100.0, 50.0)]);
        assert_eq!(places.take((50.0, 50.0), (40.0, 10.0), &SPOTS), Some(SPOTS[1]));
    }
}
