using System.Text;

namespace LaborRisk.Ingest;

/// <summary>The fields of the three streams. A name means the same in all of them.</summary>
internal enum Field : byte
{
    None,
    Type,
    Id,
    EnterpriseId,
    WorkerId,
    Text,
    At,
    Channel,
    PeriodStart,
    PeriodEnd,
    ReportedAt,
    Headcount,
    Hires,
    Separations,
    Insured,
    WagesDue,
    WagesPaid,
    OvertimeHours,
    UnpaidWorkers,
    UnpaidMonths,
    Production,
    OrdersChange,
    SeparationsByReason,
    Kind,
    Source,
    Ref,
    CausedBy,
    Topic,
    Persons,
    Severity,
}

/// <summary>Names of the fields as the contract writes them, found by their bytes.</summary>
internal static class Fields
{
    public const int Count = (int)Field.Severity + 1;

    private static readonly byte[][] Names =
        [.. Enum.GetNames<Field>().Select(name => Encoding.UTF8.GetBytes(char.ToLowerInvariant(name[0]) + name[1..]))];

    private static readonly Field[][] ByLength =
    [
        .. Enumerable.Range(0, Names.Max(name => name.Length) + 1)
            .Select(length => Enum.GetValues<Field>().Where(field => field != Field.None && Names[(int)field].Length == length).ToArray()),
    ];

    public static string Name(this Field field) => Encoding.UTF8.GetString(Names[(int)field]);

    /// <summary>The field of that name; <see cref="Field.None"/> = not ours, to be ignored.</summary>
    public static Field Find(ReadOnlySpan<byte> name)
    {
        if (name.Length < ByLength.Length)
        {
            foreach (var field in ByLength[name.Length])
            {
                if (name.SequenceEqual(Names[(int)field]))
                {
                    return field;
                }
            }
        }

        return Field.None;
    }
}
