//! Which labels stand beside which lines, and where.

use super::{BurnUp, frame::Frame, lines::Joint};
use crate::{
    charts::{
        Look,
        place::{Places, Side, Spot, width_of},
    },
    plan::Decimal,
    text::{self, Language},
};

/// A text beside a point.
pub(super) struct Tag {
    pub text: String,
    pub month: u8,
    pub value: Decimal,
    pub spot: Spot,
    pub tone: Tone,
}

/// How loud a label is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// What the chart is about.
    Strong,
    /// What it is compared with.
    Plain,
    /// What is there besides.
    Quiet,
}

/// The labels that found a place, the most important ones first.
pub(super) fn tags(model: &BurnUp, language: Language, look: &Look, frame: &Frame, lines: &[Vec<Joint>]) -> Vec<Tag> {
    let mut places = Places::inside(frame.room());
    for line in lines {
        let known: Vec<_> =
            line.iter().filter_map(|(month, value)| Some((frame.x(*month), frame.y((*value)?)))).collect();
        places.avoid(&known);
    }
    let lone = model.lone_points_of_last_year().into_iter().filter_map(|(month, value)| Some((month, value?, 3.0)));
    let estimate = model.estimates.last().map(|estimate| (12, estimate.value, 6.0));
    for (month, value, radius) in lone.chain(estimate) {
        places.keep_clear((frame.x(month), frame.y(value)), radius);
    }
    let wishes = Wishes { model, language, line: look.text * 1.35, width: frame.plot.width };
    let mut tags = Vec::new();
    let all = [wishes.target(), wishes.actual(), wishes.due(), wishes.estimate(), wishes.last_year(), wishes.path()];
    for wish in all.into_iter().flatten().chain(wishes.levels()).chain([wishes.report(frame)]) {
        let size = match wish.tone {
            Tone::Quiet => frame.small,
            Tone::Plain | Tone::Strong => look.text,
        };
        let anchor = (frame.x(wish.month), frame.y(wish.value));
        let breadth = width_of(&wish.text, size) * if wish.tone == Tone::Strong { 1.06 } else { 1.0 };
        if let Some(spot) = places.take(anchor, (breadth, wishes.line), &wish.spots) {
            tags.push(Tag { text: wish.text, month: wish.month, value: wish.value, spot, tone: wish.tone });
        }
    }
    tags
}

/// A label that looks for a place.
struct Wish {
    text: String,
    month: u8,
    value: Decimal,
    spots: Vec<Spot>,
    tone: Tone,
}

struct Wishes<'a> {
    model: &'a BurnUp,
    language: Language,
    line: f64,
    width: f64,
}

impl Wishes<'_> {
    /// The four corners around a point, and its sides.
    fn around(&self, above_first: bool) -> Vec<Spot> {
        let (near, far) = (self.line * 0.75, self.line * 1.3);
        let above = [(Side::Before, -9.0, -near), (Side::After, 9.0, -near), (Side::Before, -4.0, -far)];
        let below = [(Side::After, 10.0, near), (Side::Before, -10.0, near), (Side::After, 4.0, far)];
        let sides = [(Side::After, 12.0, 0.0), (Side::Before, -12.0, 0.0)];
        let (first, last) = if above_first { (above, below) } else { (below, above) };
        let sign = if above_first { -1.0 } else { 1.0 };
        let further = [1.2, 1.8, 2.4].map(|lines| (Side::Around, 0.0, lines * sign * self.line));
        first.into_iter().chain(sides).chain(further).chain(last).collect()
    }

    /// Along a line that crosses the whole year: over it, under it, at its beginning, at its end.
    fn along(&self) -> Vec<Spot> {
        let (over, end) = (self.line * 0.58, self.width - 6.0);
        vec![
            (Side::After, 6.0, -over),
            (Side::After, 6.0, over),
            (Side::Before, end, -over),
            (Side::Before, end, over),
            (Side::Around, self.width / 2.0, -over),
            (Side::Around, self.width / 2.0, over),
        ]
    }

    fn actual(&self) -> Option<Wish> {
        let point = self.model.last_point()?;
        let value = self.model.short(point.value, self.language);
        // Of two labels at one point, the greater value stands above.
        let above = self.model.gap.is_some_and(|gap| gap.actual >= gap.due);
        Some(Wish {
            text: (self.language.burn_up().done)(&value),
            month: point.month,
            value: point.value,
            spots: self.around(above),
            tone: Tone::Strong,
        })
    }

    fn due(&self) -> Option<Wish> {
        // At the end of the year the target's own label says it.
        let is_target = |due| self.model.target().is_some_and(|target| target.low == due || target.high == due);
        let gap = self.model.gap.filter(|gap| gap.actual != gap.due && !is_target(gap.due))?;
        let words = self.language.burn_up();
        let value = self.model.short(gap.due, self.language);
        Some(Wish {
            text: if self.model.is_capped() { (words.was_allowed)(&value) } else { (words.was_due)(&value) },
            month: gap.month,
            value: gap.due,
            spots: self.around(gap.actual < gap.due),
            tone: Tone::Plain,
        })
    }

    fn target(&self) -> Option<Wish> {
        let target = self.model.target()?;
        let goal = text::goal(&target.goal, self.model.unit(self.language), self.language);
        let text = (self.language.burn_up().target)(&goal);
        Some(Wish { text, month: 0, value: target.high, spots: self.along(), tone: Tone::Plain })
    }

    fn levels(&self) -> Vec<Wish> {
        let others = self.model.targets.iter().filter_map(|target| Some((target, target.level.as_ref()?)));
        others
            .map(|(target, (name, name_en))| {
                let goal = text::goal(&target.goal, self.model.unit(self.language), self.language);
                let text = (self.language.burn_up().level)(self.language.either(name, name_en), &goal);
                Wish { text, month: 0, value: target.high, spots: self.along(), tone: Tone::Quiet }
            })
            .collect()
    }

    fn estimate(&self) -> Option<Wish> {
        let estimate = self.model.estimates.last()?;
        let text = (self.language.burn_up().estimate)(&text::figure(&estimate.figure, self.language));
        let near = [0.0, 0.75, -0.75, 1.2, -1.2].map(|lines| (Side::Before, -11.0, lines * self.line));
        let far = [1.1, -1.1, 1.7, 2.3].map(|lines| (Side::Before, 6.0, lines * self.line));
        let spots = near.into_iter().chain(far).collect();
        Some(Wish { text, month: 12, value: estimate.value, spots, tone: Tone::Plain })
    }

    fn last_year(&self) -> Option<Wish> {
        let point = self.model.last_year.last()?;
        let value = self.model.short(point.value, self.language);
        let text = (self.language.burn_up().last_year)(self.model.year - 1, &value);
        let far = [0.8, -0.8, 1.3, 1.9, 2.5, 3.1].map(|lines| (Side::Before, 6.0, lines * self.line));
        let spots = [(Side::Before, -8.0, 0.0)].into_iter().chain(far).collect();
        Some(Wish { text, month: point.month, value: point.value, spots, tone: Tone::Quiet })
    }

    /// Names the path where no actual stands beside it.
    fn path(&self) -> Option<Wish> {
        if self.model.gap.is_some() || !self.model.path_moves() {
            return None;
        }
        let due = self.model.path.iter().find(|due| due.month >= 8)?;
        let text = self.language.burn_up().path.to_owned();
        Some(Wish { text, month: due.month, value: due.high, spots: self.around(true), tone: Tone::Quiet })
    }

    /// Just above the horizontal axis, or at the top.
    fn report(&self, frame: &Frame) -> Wish {
        let month = self.model.report.last_month();
        let (low, high) = (self.line * 0.55, frame.plot.height - self.line * 0.55);
        let spots = vec![
            (Side::After, 6.0, -low),
            (Side::Before, -6.0, -low),
            (Side::After, 6.0, -high),
            (Side::Before, -6.0, -high),
        ];
        let text = (self.language.burn_up().report)(month);
        Wish { text, month, value: frame.scale.low, spots, tone: Tone::Quiet }
    }
}
