//! The model as a picture: actual solid dark, last year solid light, plan outlined, estimates hollow; labels beside what
//! they name.

use charming::{
    Chart,
    component::{Axis, Grid},
    datatype::{CompositeValue, DataPoint, DataPointItem},
    element::{
        AxisLabel, AxisLine, AxisPointer, AxisPointerType, AxisTick, AxisType, Emphasis, Formatter, ItemStyle, Label,
        LabelAlign, LabelPosition, LabelVerticalAlign, LineStyle, LineStyleType, SplitLine, Step, Symbol, Tooltip,
        Trigger, font_settings::FontWeight,
    },
    series::Line,
};

use super::{
    BurnUp,
    frame::{self, Frame, float},
    labels::{Tag, Tone, tags},
    lines::Joint,
};
use crate::{
    charts::{Look, Palette, marker, place::Side},
    plan::Decimal,
    text::Language,
};

/// Whether the vertical axis begins elsewhere than at zero, which the caption then says.
pub(super) fn leaves_out_zero(model: &BurnUp) -> bool {
    frame::scale(model, 5).leaves_out_zero()
}

/// The picture of a model.
pub(super) fn chart(model: &BurnUp, language: Language, look: &Look) -> Chart {
    let frame = Frame::new(model, language, look);
    let palette = &look.palette;
    let axes = grid(chart_on(palette), &frame, palette, look).tooltip(tooltip(&model.reading_lines(language), palette));

    let (actual, last_year) = (model.actual_line(), model.last_year_line());
    let (low_steps, high_steps) = (model.steps(|due| due.low), model.steps(|due| due.high));
    let level = |value: Decimal| vec![(0, Some(value)), (model.months, Some(value))];
    let targets: Vec<_> =
        model.targets.iter().map(|target| (target.level.is_none(), target.low, target.high)).collect();
    let mut obstacles = vec![actual.clone(), model.bridge(), last_year.clone(), low_steps.clone(), high_steps.clone()];
    obstacles.extend(targets.iter().flat_map(|(_, low, high)| [level(*low), level(*high)]));

    let mut series = vec![cursor(model, &frame)];
    series.push(stroke("last-year", &last_year, &palette.last_year, 2.5));
    let lone = stroke("last-year-points", &model.lone_points_of_last_year(), &palette.last_year, 2.5);
    series.push(lone.symbol(Symbol::Circle).symbol_size(6.0).line_style(LineStyle::new().opacity(0.0)));
    series.push(report_line(model, &frame, palette));
    series.push(stroke("path", &low_steps, &palette.plan, 1.0).step(Step::End));
    if high_steps != low_steps {
        series.push(stroke("path-high", &high_steps, &palette.plan, 1.0).step(Step::End));
    }
    for (is_judged, low, high) in targets {
        let (id, color, width) =
            if is_judged { ("target", &palette.ink, 1.25) } else { ("level", &palette.plan, 0.75) };
        series.push(stroke(id, &level(low), color, width));
        if low != high {
            series.push(stroke(id, &level(high), color, width));
        }
    }
    series.push(
        stroke("bridge", &model.bridge(), &palette.actual, 1.25)
            .line_style(LineStyle::new().color(palette.actual.as_str()).width(1.25).type_(LineStyleType::Dashed)),
    );
    series.extend(gap(model, palette));
    series.push(stroke("actual", &actual, &palette.actual, 2.5));
    series.push(points(model, palette));
    series.extend(estimate(model, palette));
    series.extend(tags(model, language, look, &frame, &obstacles).iter().map(|tag| label(tag, look, &frame)));
    series.extend(unit(model, language, look, &frame));
    series.into_iter().fold(axes, Chart::series)
}

/// The binding also takes the background for the halo around labels.
fn chart_on(palette: &Palette) -> Chart {
    Chart::new().animation(false).background_color(palette.paper.as_str())
}

fn grid(chart: Chart, frame: &Frame, palette: &Palette, look: &Look) -> Chart {
    let (right, bottom) = frame.margins();
    let quiet = || AxisLabel::new().color(palette.quiet.as_str()).font_size(frame.small);
    let months = Axis::new()
        .type_(AxisType::Category)
        .boundary_gap(false)
        .data(frame.months.iter().map(String::as_str).collect::<Vec<_>>())
        .axis_line(AxisLine::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .axis_label(quiet().interval(0.0).distance(look.text * 0.6));
    let values = Axis::new()
        .type_(AxisType::Value)
        .min(float(frame.scale.low))
        .max(float(frame.scale.high))
        .interval(float(frame.scale.step))
        .axis_line(AxisLine::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .split_line(SplitLine::new().line_style(LineStyle::new().color(palette.rule.as_str()).width(1.0)))
        .axis_label(quiet().formatter(Formatter::String(marker::list(frame.ticks.iter().map(String::as_str)))));
    chart
        .grid(Grid::new().left(frame.plot.left).top(frame.plot.top).right(right).bottom(bottom))
        .x_axis(months)
        .y_axis(values)
}

fn tooltip(lines: &[String], palette: &Palette) -> Tooltip {
    Tooltip::new()
        .trigger(Trigger::Axis)
        .formatter(Formatter::String(marker::list(lines.iter().map(String::as_str))))
        .background_color(palette.paper.as_str())
        .border_color(palette.edge.as_str())
        .border_width(1.0)
        .axis_pointer(
            AxisPointer::new()
                .type_(AxisPointerType::Line)
                .animation(false)
                .label(Label::new().show(false))
                .line_style(LineStyle::new().color(palette.edge.as_str()).width(1.0).type_(LineStyleType::Solid)),
        )
}

/// A value at every month, unseen: the pointer and the keyboard find their place by it. It must come first.
fn cursor(model: &BurnUp, frame: &Frame) -> Line {
    let low = frame.scale.low;
    let line: Vec<Joint> = (0..=model.months).map(|month| (month, Some(low))).collect();
    bare("cursor", &line).line_style(LineStyle::new().opacity(0.0))
}

fn bare(id: &str, line: &[Joint]) -> Line {
    let data: Vec<DataPoint> = line.iter().map(|joint| coordinates(*joint).into()).collect();
    Line::new().name(id).symbol(Symbol::None).silent(true).emphasis(Emphasis::new().disabled(true)).data(data)
}

fn coordinates((month, value): Joint) -> CompositeValue {
    CompositeValue::Array(vec![i64::from(month).into(), value.map(float).into()])
}

fn stroke(id: &str, line: &[Joint], color: &str, width: f64) -> Line {
    bare(id, line)
        .line_style(LineStyle::new().color(color).width(width).type_(LineStyleType::Solid))
        .item_style(ItemStyle::new().color(color))
}

fn report_line(model: &BurnUp, frame: &Frame, palette: &Palette) -> Line {
    let month = model.report.last_month();
    let line = [(month, Some(frame.scale.low)), (month, Some(frame.scale.high))];
    let style = LineStyle::new().color(palette.edge.as_str()).width(1.0).type_(LineStyleType::Dashed);
    stroke("report", &line, &palette.edge, 1.0).line_style(style)
}

/// From the last actual to what was due by then, in the colour of its effect.
fn gap(model: &BurnUp, palette: &Palette) -> Option<Line> {
    let gap = model.gap.filter(|gap| gap.actual != gap.due)?;
    let color = if gap.is_better { &palette.better } else { &palette.worse };
    Some(stroke("gap", &[(gap.month, Some(gap.actual)), (gap.month, Some(gap.due))], color, 2.0))
}

/// A point for each report, the last one larger, hollow where there is a doubt about it.
fn points(model: &BurnUp, palette: &Palette) -> Line {
    let ink = palette.actual.as_str();
    let last = model.last_point().map(|point| point.month);
    let data: Vec<DataPoint> = model
        .actual
        .iter()
        .map(|point| {
            let inside = if point.is_hollow() { palette.paper.as_str() } else { ink };
            // The border is what makes one point larger than another: the size is the series'.
            let border = if Some(point.month) == last && !point.is_hollow() { 4.0 } else { 1.5 };
            let style = ItemStyle::new().color(inside).border_color(ink).border_width(border).opacity(1.0);
            DataPointItem::new(coordinates((point.month, Some(point.value)))).item_style(style).into()
        })
        .collect();
    bare("points", &[]).data(data).line_style(LineStyle::new().opacity(0.0)).symbol(Symbol::Circle).symbol_size(5.0)
}

/// The reporting unit's own expectations, at the year's end and apart from the actuals.
/// The latest estimate, which has a label; earlier ones stand in the table.
fn estimate(model: &BurnUp, palette: &Palette) -> Option<Line> {
    let line: Vec<Joint> = model.estimates.last().map(|estimate| (12, Some(estimate.value))).into_iter().collect();
    let style = ItemStyle::new().color(palette.paper.as_str()).border_color(palette.actual.as_str()).border_width(1.5);
    (!line.is_empty()).then(|| {
        bare("estimate", &line)
            .line_style(LineStyle::new().opacity(0.0))
            .symbol(Symbol::Diamond)
            .symbol_size(11.0)
            .item_style(style.opacity(1.0))
    })
}

fn label(tag: &Tag, look: &Look, frame: &Frame) -> Line {
    let (side, dx, dy) = tag.spot;
    let (ink, height, weight) = match tag.tone {
        Tone::Strong => (&look.palette.ink, look.text, FontWeight::Number(600)),
        Tone::Plain => (&look.palette.ink, look.text, FontWeight::Normal),
        Tone::Quiet => (&look.palette.quiet, frame.small, FontWeight::Normal),
    };
    let style = Label::new().color(ink.as_str()).font_size(height).font_weight(weight);
    text_at((tag.month, Some(tag.value)), &tag.text, (side, dx, dy), style)
}

/// The unit of measure above the vertical axis.
fn unit(model: &BurnUp, language: Language, look: &Look, frame: &Frame) -> Option<Line> {
    let name = model.unit(language);
    let style = Label::new().color(look.palette.quiet.as_str()).font_size(frame.small);
    let spot = (Side::After, -frame.plot.left, -look.text * 1.5);
    (!name.is_empty()).then(|| text_at((0, Some(frame.scale.high)), name, spot, style))
}

/// A text at a distance from a point: the label of an unseen symbol.
fn text_at(at: Joint, text: &str, (side, dx, dy): (Side, f64, f64), style: Label) -> Line {
    let align = match side {
        Side::After => LabelAlign::Left,
        Side::Before => LabelAlign::Right,
        Side::Around => LabelAlign::Center,
    };
    let label = style
        .show(true)
        .position(LabelPosition::Inside)
        .align(align)
        .vertical_align(LabelVerticalAlign::Middle)
        .offset((dx, dy))
        .formatter(Formatter::String(text.to_owned()));
    bare("label", &[at])
        .symbol(Symbol::Circle)
        .symbol_size(1.0)
        .line_style(LineStyle::new().opacity(0.0))
        // Not by opacity, which the label would take over.
        .item_style(ItemStyle::new().color("transparent"))
        .label(label)
}
