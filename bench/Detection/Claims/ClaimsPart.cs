using LaborRisk.Bench.Detection.Report;
using LaborRisk.Bench.Measuring;

namespace LaborRisk.Bench.Detection.Claims;

/// <summary>
/// Test A: real wage claims against named employers, one stream a state. Bursts found in the first week, at strict budgets over all employers.
/// </summary>
internal static class ClaimsPart
{
    private const string Searches = "searches";
    private const string NotOneDay = "not one-day batches";
    private const string WhyMissed =
        "约六分之一的爆发首周不足三人投诉，而不足三人一律不发声（对照检测器不守此门槛）；企业人数未知，三四人与大企业的寻常难以分清 · "
        + "in about a sixth of the bursts fewer than three workers claim in the first week, and fewer than three never speak, "
        + "a gate of privacy that the rivals do not keep; headcounts are unknown, so three or four claims are hard to tell from a large employer's usual";

    private static readonly string[] States = ["ca", "wi", "nj", "il", "md"];
    private static readonly string[] Budgets = ["0.001/company-year", "0.003/company-year", "0.01/company-year"];

    public static async Task<IReadOnlyList<Run>> RunAsync(DataFolder data, bool shortly, Runner runner, Page page)
    {
        page.Heading("A. 真实欠薪投诉 · Real wage claims");
        var asked = shortly ? States[^1..] : States;
        List<LabelledFolder> found = [];
        foreach (var state in asked)
        {
            if (data.Part("wage-claims", state) is { } folder)
            {
                found.Add(new LabelledFolder(state, folder));
            }
            else
            {
                page.LeaveOut($"A {state}: wage-claims/{state}");
            }
        }

        if (found.Count == 0)
        {
            page.Paragraph("没有数据 · no data.");
            return [];
        }

        var runs = await runner.ReplayAsync(found, Variant.Whole);
        page.Paragraph(
            "每家企业每年误报次数限定时，爆发在首周被发现的比例（括号内不计一日之内成批的）/ 最终发现的比例。"
            + "Share of bursts found in the first week (in brackets: of those that are not one-day batches) / found at all, "
            + "at so many false episodes per company-year.");
        page.Add(TableOf(runs));
        if (found.Any(state => state.Name == "ca"))
        {
            Hold(page, "California", runs.Single(run => run.District.Name == "ca").Score.Ranking[Budgets[1]]);
        }

        if (runs.Count == States.Length)
        {
            Hold(page, "五州合计 · five states pooled", Pooled(runs, Budgets[1]));
        }

        return runs;
    }

    private static Table TableOf(IReadOnlyList<Run> runs)
    {
        var table = new Table(["州 · state", "企业 · employers", "爆发 · bursts", .. Budgets]);
        foreach (var run in runs)
        {
            AddRow(table, run.District.Name, run.Score.Companies, [.. Budgets.Select(budget => run.Score.Ranking[budget])]);
        }

        if (runs.Count > 1)
        {
            AddRow(table, "合计 · pooled", runs.Sum(run => run.Score.Companies), [.. Budgets.Select(budget => Pooled(runs, budget))]);
        }

        foreach (var rival in QuotedRival.OfCalifornia)
        {
            table.Add([rival.Name, "ca", "", .. rival.Figures]);
        }

        return table;
    }

    private static void AddRow(Table table, string name, int employers, Verdicts[] verdicts) => table.Add(
        [
            name,
            Figure.Count(employers),
            Figure.Count(verdicts[0].Of(Searches).Incidents),
            .. verdicts.Select(Cell),
        ]);

    private static string Cell(Verdicts verdict)
    {
        var (all, spread) = (verdict.Of(Searches), verdict.Of(NotOneDay));
        return $"{Figure.Share(all.FirstWeekShare)} ({Figure.Share(spread.FirstWeekShare)}) / {Figure.Share(all.Pod)}";
    }

    /// <summary>Each state at its own threshold for the budget.</summary>
    private static Verdicts Pooled(IReadOnlyList<Run> runs, string budget) => Verdicts.Sum([.. runs.Select(run => run.Score.Ranking[budget])]);

    private static void Hold(Page page, string where, Verdicts verdict)
    {
        page.Hold(Bar.AtLeast("A", $"{where}: 首周 · first week", verdict.Of(Searches).FirstWeekShare, 0.75, 0.80, WhyMissed));
        page.Hold(Bar.AtLeast("A", $"{where}: 非一日成批 · not one-day batches", verdict.Of(NotOneDay).FirstWeekShare, 0.60, 0.68, WhyMissed));
    }
}
