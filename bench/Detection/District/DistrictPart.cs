using LaborRisk.Bench.Detection.Report;
using LaborRisk.Bench.Detection.Texts;
using LaborRisk.Bench.Measuring;

namespace LaborRisk.Bench.Detection.District;

/// <summary>Test C: labelled districts with everything fused, real or simulated, and what each kind of evidence is worth.</summary>
internal sealed class DistrictPart(DataFolder data, DetectionRequest request, Runner runner, Page page, Pictures pictures)
{
    private const string Strict = "0.25/week";
    private const string Usual = "1/week";
    private const string Loose = "3/week";
    private const int AblationSeeds = 2;
    private static readonly string[] Found = ["查询 · searches", "首周 · first week", "仅数据 · quiet", "仅事件 · events only"];

    private const string WhyCalibration =
        "各类证据相加后只用一个斜率换成概率，未按类别拟合 · the sum of all kinds of evidence becomes a probability by one slope, not fitted for each kind";

    private const string WhyLate =
        "人是陆续来的，半数隐患的第三人在隐患过了三分之二才来；在开发区，知道一切真实速率的神谕首周也只到 .64–.66 · "
        + "workers come one by one, and in half of the incidents the third comes when two thirds of it are over; on the development district an oracle that knows every true rate reaches .64–.66 in the first week";

    private const string WhyUnfound =
        "漏掉的是四至六人、散在数日至三周里的隐患，多在上百人的企业 · those missed are of four to six workers over some days to three weeks, mostly at "
        + "companies of a hundred and more";

    private const string WhyQuiet =
        "只有月报：一两个月的离职与寻常流动分不开 · monthly figures alone: a drop within the usual turnover is not told from it";

    private const string WhyBudget =
        "各等级的分数线是固定的，尚未由误报上限求解 · the limits of the levels are fixed, not yet solved from the budget";

    private const string WhyNews =
        "每天只有两三人问的话题，升温几倍也不足以与偶然分清 · a topic that two or three a day ask about: even a rise of several times does not stand out "
        + "from chance";

    /// <returns>Every run, for the model versions.</returns>
    public async Task<IReadOnlyList<Run>> RunAsync()
    {
        page.Heading("C. 带标注的区 · Labelled districts");
        List<Pool> pools = [];
        var development = data.Part("district-dev") is { } folder ? new LabelledFolder("district-dev", folder) : null;
        if (development is null)
        {
            page.LeaveOut("C: district-dev");
        }
        else
        {
            pools.Add(new Pool("开发区 · development district", await runner.ReplayAsync([development], Variant.Whole)));
        }

        var seeds = SimulatedDistricts.Usual(request.Short ? 1 : request.Seeds, runner);
        var simulated = new Pool($"模拟区 {seeds.Count} 个 · {seeds.Count} simulated", await runner.ReplayAsync(seeds, Variant.Whole));
        pools.Add(simulated);
        if (!request.Short)
        {
            var others = SimulatedDistricts.OfOtherSizes(runner);
            pools.Add(new Pool("规模、时段不同的模拟区 · simulated, other sizes and seasons", await runner.ReplayAsync(others, Variant.Whole)));
        }

        var unseen = await UnseenAsync(development);
        pools.AddRange(unseen);
        Ranked(pools, development);
        Alerted(pools);
        var together = new Pool("", [.. pools.Where(pool => !unseen.Contains(pool)).SelectMany(pool => pool.Runs)]);
        Calibrated(together);
        await AblateAsync(development, seeds);
        return [.. pools.SelectMany(pool => pool.Runs)];
    }

    /// <summary>The development district again, with weights that have not seen a text of it.</summary>
    private async Task<IReadOnlyList<Pool>> UnseenAsync(LabelledFolder? development)
    {
        if (request.Short || development is null || data.Part("labelled-queries", "queries.jsonl") is not { } labelled)
        {
            page.LeaveOut("C: 未见过文本的分类模型 · with a classifier that has not seen the texts");
            return [];
        }

        List<Run> halves = [];
        List<Run> strangers = [];
        foreach (var half in HalfModel.Seeds)
        {
            var model = HalfModel.Train(data, labelled, half, runner);
            var variant = Variant.Whole with { Name = $"half {half}", Model = model.Weights };
            halves.Add(await runner.ReplayAsync(development, variant));
            strangers.Add(await runner.ReplayAsync(UnseenTexts.Put(development, model, runner.Folder), variant));
        }

        return
        [
            new Pool("开发区，模型只见过一半文本 · development district, classifier has seen half of the texts", halves),
            new Pool("开发区，模型从未见过其文本 · development district, classifier has seen none of its texts", strangers),
        ];
    }

    private void Ranked(IReadOnlyList<Pool> pools, LabelledFolder? development)
    {
        page.Paragraph(
            "**只比分数** · **ranking**：每区每周误报次数限定时被发现的比例；“首周”指有查询的隐患在首周被发现。"
            + "Share found at so many false episodes a week and district; *first week* of incidents with searches. "
            + "规模不同的区误报上限相同 · districts of other sizes have the same budget. "
            + "对照检测器只听查询，并被告知每条查询的真实主题 · rivals hear searches only and are given the true topic of every query.");
        var table = new Table(["区 · districts", "误报 · false", .. Found]);
        foreach (var pool in pools)
        {
            foreach (var budget in (string[])[Strict, Usual, Loose])
            {
                table.Add([pool.Name, "≤ " + budget, .. Pool.Cells(pool.RankedAt(budget))]);
            }

            Hold(pool);
        }

        if (development is not null)
        {
            var rivals = RivalRuns.Of(development, runner);
            foreach (var rival in rivals)
            {
                foreach (var budget in (string[])[Strict, Usual, Loose])
                {
                    table.Add([$"开发区：{rival.Name}", "≤ " + budget, .. Pool.Cells(rival.RankedAt(budget)).Take(2), "–", "–"]);
                }
            }

            page.Add(table);
            Drawn([pools[0] with { Name = "本系统 · this engine" }, .. rivals]);
        }
        else
        {
            page.Add(table);
        }
    }

    private void Hold(Pool pool)
    {
        var verdict = pool.RankedAt(Usual);
        page.Hold(Bar.AtLeast("C", $"{pool.Name}: 查询 · searches", verdict.Of("searches").Pod, 0.90, 0.96, WhyUnfound));
        page.Hold(Bar.AtLeast("C", $"{pool.Name}: 首周 · first week", verdict.Of("searches").FirstWeekShare, 0.60, 0.66, WhyLate));
        page.Hold(Bar.AtLeast("C", $"{pool.Name}: 仅数据 · quiet", verdict.Of("quiet").Pod, 0.45, 0.70, WhyQuiet));
        page.Hold(Bar.AtLeast("C", $"{pool.Name}: 仅事件 · events only", verdict.Of("event_only").Pod, 0.80, 0.95));
    }

    private void Drawn(IReadOnlyList<Pool> detectors)
    {
        var name = pictures.Add("amoc.svg", AmocChart.Draw([.. detectors.Select(AmocCurve.Of)]));
        page.Paragraph(
            "**误报与延迟** · **false alarms and delay** (activity monitoring, Fawcett and Provost 1999)：开发区有查询的隐患；未发现的按判定期（结束后 7 天）的末尾计。"
            + "Incidents with searches of the development district; one not found counts as long as it could have been found, "
            + "to seven days after its end.");
        page.Picture(name, "误报与发现延迟 · false alarms and delay");
    }

    private void Alerted(IReadOnlyList<Pool> pools)
    {
        page.Paragraph("**默认阈值下的预警** · **alerts at the default thresholds**, which promise one false episode a week:");
        var table = new Table(
            "区 · districts", "每周误报 · false a week", "发现 · searches found", "每周预警/406 家 · alerts a week per 406", "热点日误报倍数 · false on news days, ×",
            "热点日 · news days", "已告知 · news told");
        foreach (var pool in pools)
        {
            var shock = pool.Shock;
            table.Add(
                pool.Name,
                Figure.TwoDigits(pool.FalsePerWeek),
                Figure.Share(pool.Alerts.Of("searches").Pod),
                Figure.TwoDigits(pool.Load),
                Figure.TwoDigits(shock.Ratio),
                Figure.Count(shock.Days),
                $"{shock.Told}/{shock.Shocks}");
            if (pool.Runs.All(run => run.Score.Companies is 406))
            {
                page.Hold(
                    new Bar("C", $"{pool.Name}: 默认阈值每周误报 · false a week by default", pool.FalsePerWeek, 0.5, 1.5, 0.8, 1.2, WhyBudget));
                page.Hold(Bar.AtLeast("C", $"{pool.Name}: 默认阈值发现 · searches found by default", pool.Alerts.Of("searches").Pod, 0.82, 0.92, WhyBudget));
                page.Hold(Bar.AtMost("C", $"{pool.Name}: 每周预警 · alerts a week", pool.Load, 5, 5));
            }
        }

        page.Add(table);
        var usual = new Pool("", [.. pools.Where(pool => pool.Runs.Count > 2).SelectMany(pool => pool.Runs)]);
        if (usual.Runs.Count >= 10)
        {
            var shock = usual.Shock;
            page.Hold(Bar.AtMost("C", "热点日误报倍数 · false episodes on news days, ×", shock.Ratio, 2, 1.2));
            page.Hold(Bar.AtLeast("C", "热点已告知本区 · news told to the district", (double)shock.Told / shock.Shocks, 1, 1, WhyNews));
        }
    }

    private void Calibrated(Pool pool)
    {
        page.Paragraph(
            $"**校准** · **calibration**: {pool.Runs.Count} 个区合计，企业周按其最高分 · "
            + $"of {pool.Runs.Count} districts pooled, company-weeks by the highest score that stood in them.");
        var table = new Table("分数 · score", "企业周 · company-weeks", "承诺 · promised", "属实 · in trouble", "相差 · off by", "95 %");
        foreach (var (name, bin) in pool.Calibration)
        {
            table.Add(
                name, Figure.Count(bin.CompanyWeeks), Figure.Share(bin.Mean), Figure.Share(bin.Observed), Figure.Share(bin.Observed - bin.Mean),
                $"{Figure.Share(bin.Interval.Low)}–{Figure.Share(bin.Interval.High)}");
        }

        page.Add(table);
        page.Picture(
            pictures.Add("reliability.svg", ReliabilityChart.Draw(pool.Calibration)), "分数的可靠性 · what scores promise and what comes true");
        var judged = pool.Calibration.Where(bin => bin.Bin.CompanyWeeks >= 300).ToList();
        if (pool.Runs.Count >= 10 && judged.Count > 0)
        {
            page.Hold(Bar.AtLeast("C", "校准：≥ 300 企业周的档 · bins of ≥ 300 company-weeks", judged.Count, 3, 3));
            page.Hold(Bar.AtMost(
                "C", "校准：最大偏差 · largest error of such a bin", judged.Max(bin => Math.Abs(bin.Bin.Observed - bin.Bin.Mean)), 0.15, 0.08, WhyCalibration));
        }
    }

    private async Task AblateAsync(LabelledFolder? development, IReadOnlyList<LabelledFolder> seeds)
    {
        if (request.Short)
        {
            page.LeaveOut("C: 逐项去除 · ablations");
            return;
        }

        LabelledFolder[] districts = [.. development is null ? [] : (LabelledFolder[])[development], .. seeds.Take(AblationSeeds)];
        page.Paragraph(
            $"**逐项去除** · **ablations**: 每周误报 ≤ 1，{districts.Length} 个区合计 · at one false episode a week, {districts.Length} districts pooled. "
            + "RandomizedPca 等 ML.NET 模型尚未参与 · no ML.NET model judges yet.");
        var table = new Table(["引擎 · engine", .. Found, "默认阈值每周误报 · false a week by default"]);
        foreach (var variant in Ablations.All)
        {
            var pool = new Pool(variant.Name, await runner.ReplayAsync(districts, variant));
            table.Add([variant.Name, .. Pool.Cells(pool.RankedAt(Usual)), Figure.TwoDigits(pool.FalsePerWeek)]);
        }

        page.Add(table);
    }
}
