using System.Text.Json;

namespace LaborRisk.Simulator;

/// <summary>How a district wants its runs scored. Days, unless said otherwise; <c>profile</c> in meta.json overrides each.</summary>
internal sealed record EvaluationProfile
{
    /// <summary>The first days, not scored.</summary>
    public Number Warmup { get; private init; } = Number.Integer(60);

    /// <summary>An opening so long before an incident is not false.</summary>
    public double MaskBefore { get; private init; } = 1;

    /// <summary>An opening so long after an incident is not false.</summary>
    public double MaskAfterEnd { get; private init; } = 45;

    /// <summary>An opening so long after the end still finds the incident.</summary>
    public double HitAfterEnd { get; private init; } = 7;

    /// <summary>The same where only monthly figures move.</summary>
    public double HitAfterEndQuiet { get; private init; } = 45;

    /// <summary>False episodes a week in the whole district.</summary>
    public IReadOnlyList<Number> BudgetsPerWeek { get; private init; } =
        [Number.Fraction(0.25), Number.Integer(1), Number.Integer(3), Number.Integer(7)];

    /// <summary>False episodes per company and year; where given, they stand instead of <see cref="BudgetsPerWeek"/>.</summary>
    public IReadOnlyList<Number> BudgetsPerCompanyYear { get; private init; } = [];

    public static EvaluationProfile Read(JsonElement meta)
    {
        var standard = new EvaluationProfile();
        if (!meta.TryGetProperty("profile", out var profile))
        {
            return standard;
        }

        return new EvaluationProfile
        {
            Warmup = One("warmup", standard.Warmup),
            MaskBefore = One("maskBefore", Number.Fraction(standard.MaskBefore)),
            MaskAfterEnd = One("maskAfterEnd", Number.Fraction(standard.MaskAfterEnd)),
            HitAfterEnd = One("hitAfterEnd", Number.Fraction(standard.HitAfterEnd)),
            HitAfterEndQuiet = One("hitAfterEndQuiet", Number.Fraction(standard.HitAfterEndQuiet)),
            BudgetsPerWeek = Several("budgetsPerWeek", standard.BudgetsPerWeek),
            BudgetsPerCompanyYear = Several("budgetsPerCompanyYear", []),
        };

        Number One(string name, Number otherwise) => profile.TryGetProperty(name, out var value) ? Number.Read(value) : otherwise;

        IReadOnlyList<Number> Several(string name, IReadOnlyList<Number> otherwise) =>
            profile.TryGetProperty(name, out var values) ? [.. values.EnumerateArray().Select(Number.Read)] : otherwise;
    }
}
