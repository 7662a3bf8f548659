using System.Text.Json;
using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>What <c>employment-stats</c> must hold and how they become a report.</summary>
internal static class EmploymentForm
{
    private const int MaxReasons = 64;
    private const int MaxReasonCharacters = 64;

    public static readonly Field[] Required =
        [Field.Id, Field.EnterpriseId, Field.PeriodStart, Field.PeriodEnd, Field.ReportedAt, Field.Headcount];

    private static readonly Field[] Amounts =
    [
        Field.Headcount, Field.Hires, Field.Separations, Field.Insured, Field.WagesDue, Field.WagesPaid, Field.OvertimeHours,
        Field.UnpaidWorkers, Field.UnpaidMonths,
    ];

    public static Rejection? Check(RecordFields fields)
    {
        if ((fields.CheckDate(Field.PeriodStart) ?? fields.CheckDate(Field.PeriodEnd)) is { } undated)
        {
            return undated;
        }

        if (PeriodEnd(fields) < Date(fields, Field.PeriodStart) || PeriodEnd(fields) == DateOnly.MaxValue)
        {
            return Rejection.Impossible(Field.PeriodEnd, "早于 periodStart 或无意义", "lies before periodStart or names no real day");
        }

        foreach (var field in Amounts)
        {
            if (fields.CheckAmount(field) is { } rejection)
            {
                return rejection;
            }
        }

        if (fields.Has(Field.OrdersChange) && !(fields.TryNumber(Field.OrdersChange, out var change) && change is >= -1 and <= 1e6))
        {
            return Rejection.Impossible(Field.OrdersChange, "应为不小于 -1 的比例", "must be a fraction ≥ -1");
        }

        if (fields.Has(Field.Production) && ProductionOf(fields) == Production.Unknown)
        {
            return Rejection.Impossible(Field.Production, "应为 normal、reduced 或 halted", "must be normal, reduced or halted");
        }

        return fields.Has(Field.SeparationsByReason) && Reasons(fields) is null
            ? Rejection.Impossible(
                Field.SeparationsByReason,
                $"应为“原因 → 人数（≥ 0）”对象，至多 {MaxReasons} 项",
                $"must be an object reason → persons ≥ 0 of at most {MaxReasons} entries")
            : null;
    }

    public static EmploymentReport Build(RecordFields fields, int company, Instant reportedAt)
    {
        var report = new EmploymentReport(
            company, Date(fields, Field.PeriodStart), PeriodEnd(fields), reportedAt, fields.Number(Field.Headcount))
        {
            Hires = fields.Number(Field.Hires),
            Separations = fields.Number(Field.Separations),
            Insured = fields.Number(Field.Insured),
            WagesDue = fields.Number(Field.WagesDue),
            WagesPaid = fields.Number(Field.WagesPaid),
            OvertimeHours = fields.Number(Field.OvertimeHours),
            UnpaidWorkers = fields.Number(Field.UnpaidWorkers),
            UnpaidMonths = fields.Number(Field.UnpaidMonths),
            Production = ProductionOf(fields),
            OrdersChange = fields.Number(Field.OrdersChange),
        };
        return fields.Has(Field.SeparationsByReason) ? report with { SeparationsByReason = Reasons(fields)! } : report;
    }

    public static DateOnly PeriodEnd(RecordFields fields) => Date(fields, Field.PeriodEnd);

    private static DateOnly Date(RecordFields fields, Field field) => Iso8601.TryDate(fields.Bytes(field), out var date) ? date : default;

    private static Production ProductionOf(RecordFields fields)
    {
        var name = fields.IsString(Field.Production) ? fields.Bytes(Field.Production) : default;
        return name.SequenceEqual("normal"u8) ? Production.Normal
            : name.SequenceEqual("reduced"u8) ? Production.Reduced
            : name.SequenceEqual("halted"u8) ? Production.Halted
            : Production.Unknown;
    }

    /// <summary><c>null</c> = not what the contract asks for.</summary>
    private static Dictionary<string, double>? Reasons(RecordFields fields)
    {
        if (!fields.IsObject(Field.SeparationsByReason))
        {
            return null;
        }

        var reasons = new Dictionary<string, double>();
        var reader = new Utf8JsonReader(fields.Bytes(Field.SeparationsByReason));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!TryName(ref reader, out var reason) || !reader.Read() || reader.TokenType != JsonTokenType.Number
                || !reader.TryGetDouble(out var persons) || persons is not (>= 0 and <= 1e15))
            {
                return null;
            }

            reasons[reason] = persons;
        }

        return reasons.Count > MaxReasons ? null : reasons;
    }

    private static bool TryName(ref Utf8JsonReader reader, out string name)
    {
        name = "";
        if (reader.ValueSpan.Length > 6 * MaxReasonCharacters)
        {
            return false;
        }

        try
        {
            name = reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            return false;
        }

        return name.Length <= MaxReasonCharacters;
    }
}
