// The parts of ECharts that the charts use, and no others: this file is the size of the chart library.
// A chart of a new kind needs its series and components added here.

import * as echarts from "echarts/core";
import { LineChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

echarts.use([LineChart, GridComponent, TooltipComponent, SVGRenderer]);

export const { init, registerLocale } = echarts;
