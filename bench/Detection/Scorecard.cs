using System.Text.Json;
using LaborRisk.Simulator;

namespace LaborRisk.Bench.Detection;

/// <summary>The report of <c>./monitor evaluate</c>, read back: a bench has no scorer of its own.</summary>
/// <param name="Days">Scored.</param>
/// <param name="Alerts">What was raised at the run's own thresholds.</param>
/// <param name="Ranking">The scores alone, by budget of false episodes.</param>
/// <param name="Calibration">Company-weeks by tens of the score, from 20 up.</param>
internal sealed record Scorecard(
    double Days,
    int Companies,
    Verdicts Alerts,
    double LoadPerWeek,
    IReadOnlyDictionary<string, Verdicts> Ranking,
    ShockFigures? Shock,
    IReadOnlyDictionary<string, CalibrationBin> Calibration,
    string ModelVersion)
{
    /// <exception cref="InvalidOperationException">The run cannot be scored.</exception>
    public static Scorecard Of(LabelledFolder district, string run)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        if (Evaluation.Run(district.Path, run, output, error) != 0)
        {
            throw new InvalidOperationException($"evaluate {district.Name}: {error}");
        }

        using var report = JsonDocument.Parse(output.ToString());
        return Read(report.RootElement);
    }

    private static Scorecard Read(JsonElement report) => new(
        report.GetProperty("days").GetDouble(),
        report.GetProperty("companies").GetInt32(),
        Verdicts.Read(report.GetProperty("alerts")),
        report.GetProperty("loadPerWeek").GetDouble(),
        report.GetProperty("ranking").EnumerateObject().ToDictionary(budget => budget.Name, budget => Verdicts.Read(budget.Value)),
        report.TryGetProperty("shock", out var shock) ? ShockFigures.Read(shock) : null,
        report.GetProperty("calibration").EnumerateObject().ToDictionary(bin => bin.Name, bin => CalibrationBin.Read(bin.Value)),
        report.GetProperty("summary").TryGetProperty("modelVersion", out var version) ? version.GetString()! : "");
}

/// <summary>What episodes are worth.</summary>
internal sealed record Verdicts(int FalseEpisodes, double FalsePerWeek, IReadOnlyDictionary<string, GroupFigures> Groups)
{
    public static Verdicts Read(JsonElement verdict) => new(
        verdict.GetProperty("falseEpisodes").GetInt32(),
        verdict.GetProperty("falsePerWeek").GetDouble(),
        verdict.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.Object)
            .ToDictionary(group => group.Name, group => GroupFigures.Read(group.Value)));

    /// <summary>Several districts as one; rates a week as their mean.</summary>
    public static Verdicts Sum(IReadOnlyList<Verdicts> parts) => new(
        parts.Sum(part => part.FalseEpisodes),
        parts.Average(part => part.FalsePerWeek),
        parts.SelectMany(part => part.Groups).GroupBy(group => group.Key)
            .ToDictionary(group => group.Key, group => group.Aggregate(default(GroupFigures), (sum, next) => sum + next.Value)));

    public GroupFigures Of(string group) => Groups.GetValueOrDefault(group, default);
}

/// <summary>Incidents of a group, those found, and those found in their first week.</summary>
internal readonly record struct GroupFigures(int Incidents, int Found, int FirstWeek)
{
    public double Pod => Incidents == 0 ? double.NaN : (double)Found / Incidents;

    public double FirstWeekShare => Incidents == 0 ? double.NaN : (double)FirstWeek / Incidents;

    public static GroupFigures operator +(GroupFigures left, GroupFigures right) =>
        new(left.Incidents + right.Incidents, left.Found + right.Found, left.FirstWeek + right.FirstWeek);

    /// <summary>The scorer tells the share of the first week to three decimals: with fewer than a thousand incidents that is their number.</summary>
    public static GroupFigures Read(JsonElement group)
    {
        var incidents = group.GetProperty("n").GetInt32();
        return new GroupFigures(
            incidents, group.GetProperty("found").GetInt32(), (int)Math.Round(group.GetProperty("firstWeek").GetDouble() * incidents));
    }
}

/// <summary>False episodes on days of news and on others, and news told to the district.</summary>
internal readonly record struct ShockFigures(double Days, int False, double OtherDays, int OtherFalse, int Shocks, int Told)
{
    /// <summary>False episodes a day in times of news, against other days.</summary>
    public double Ratio => False / Days / (OtherFalse / OtherDays);

    public static ShockFigures operator +(ShockFigures left, ShockFigures right) => new(
        left.Days + right.Days,
        left.False + right.False,
        left.OtherDays + right.OtherDays,
        left.OtherFalse + right.OtherFalse,
        left.Shocks + right.Shocks,
        left.Told + right.Told);

    public static ShockFigures Read(JsonElement shock) => new(
        shock.GetProperty("days").GetDouble(),
        shock.GetProperty("false").GetInt32(),
        shock.GetProperty("otherDays").GetDouble(),
        shock.GetProperty("otherFalse").GetInt32(),
        shock.GetProperty("shocks").GetInt32(),
        shock.GetProperty("toldToDistrict").GetInt32());
}

/// <summary>Company-weeks whose highest score fell into ten points, what it promised and what came true. Sums, so that bins of several runs add.</summary>
internal readonly record struct CalibrationBin(int CompanyWeeks, double Promised, double Real)
{
    private const double Deviations = 1.96;

    public double Mean => Promised / CompanyWeeks;

    public double Observed => Real / CompanyWeeks;

    /// <summary>A 95 % interval of the observed share, as if weeks were independent (E. B. Wilson, JASA 22, 1927).</summary>
    public (double Low, double High) Interval
    {
        get
        {
            var (n, squared) = (CompanyWeeks, Deviations * Deviations);
            var middle = (Observed + (squared / (2 * n))) / (1 + (squared / n));
            var half = Deviations * Math.Sqrt((Observed * (1 - Observed) / n) + (squared / (4.0 * n * n))) / (1 + (squared / n));
            return (middle - half, middle + half);
        }
    }

    public static CalibrationBin operator +(CalibrationBin left, CalibrationBin right) =>
        new(left.CompanyWeeks + right.CompanyWeeks, left.Promised + right.Promised, left.Real + right.Real);

    public static CalibrationBin Read(JsonElement bin)
    {
        var weeks = bin.GetProperty("companyWeeks").GetInt32();
        return new CalibrationBin(weeks, weeks * bin.GetProperty("meanScore").GetDouble(), weeks * bin.GetProperty("observed").GetDouble());
    }
}
