namespace LaborRisk.Simulator;

/// <summary>Adds broken copies of good records to the stream, of every kind the contract names, and counts them.</summary>
internal sealed class FaultyRecords(DistrictPlan plan, ArrivalCalendar arrivals)
{
    private const int SecondsPerDay = 86_400;
    private const int DuplicateWithin = 7_200;
    private const int Apart = 2 * SecondsPerDay;
    private readonly Dice dice = new(plan.Seed, "faults");
    private readonly int[] counts = new int[FaultKinds.All.Length];
    private long lastFarFuture;
    private int copies;

    public int Count(FaultKind kind) => counts[(int)kind];

    /// <summary>Now and then follows a good record with a broken copy of it.</summary>
    /// <param name="second">When the good one arrives.</param>
    public void Follow(RecordLine good, byte[] line, string id, RecordTraits traits, long second)
    {
        if (!dice.Chance(traits.Faults.Total))
        {
            return;
        }

        var kind = traits.Faults.Pick(dice);
        var copy = good.With("id", $"{id}-bad{++copies}");
        _ = kind switch
        {
            FaultKind.Duplicate => Add(kind, second + dice.Whole(0, DuplicateWithin), line),
            FaultKind.Malformed => Add(kind, second, Garbled.Line(line, dice)),
            FaultKind.UnknownEnterprise => Add(kind, second, copy.With("enterpriseId", "91990001UNKNOWN000").ToBytes()),
            FaultKind.TimeOutOfRange => AddOutOfRange(copy, traits, second),
            FaultKind.ImpossibleValue => Add(kind, second, dice.Pick(traits.Impossible)(copy).ToBytes()),
            FaultKind.TooLarge => Add(kind, second, copy.With("text", string.Concat(Enumerable.Repeat("工资", 60_000))).ToBytes()),
            FaultKind.MissingField => Add(kind, second, copy.Without(dice.Pick(traits.Required)).ToBytes()),
            FaultKind.UnsupportedType => Add(kind, second, copy.With("type", "payroll").ToBytes()),
            _ => Add(kind, second + (traits.TooLateDays * SecondsPerDay), copy.ToBytes()),
        };
    }

    /// <summary>
    /// None in the first two days, when the clock is not sure of itself, and at most one from the far future in two days: two in a row would
    /// confirm each other and be believed. A time long past needs no such care.
    /// </summary>
    private bool AddOutOfRange(RecordLine copy, RecordTraits traits, long second)
    {
        if (second < Apart)
        {
            return false;
        }

        var alone = second > lastFarFuture + Apart;
        lastFarFuture = alone ? second : lastFarFuture;
        var time = alone ? "2099-01-01T00:00:00+08:00" : "2009-01-01T00:00:00+08:00";
        return Add(FaultKind.TimeOutOfRange, second, copy.With(traits.TimeField, time).ToBytes());
    }

    private bool Add(FaultKind kind, long second, byte[] line)
    {
        var added = arrivals.Add(second, line);
        counts[(int)kind] += added ? 1 : 0;
        return added;
    }
}
