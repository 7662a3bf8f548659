using LaborRisk.Domain;

namespace LaborRisk.Bench.Traffic;

/// <summary>A happening as the door would pass it on.</summary>
internal static class SignalForm
{
    public static void Add(in Happening happening, SignalBatch batch)
    {
        if (happening.Report is { } report)
        {
            batch.Add(happening.Clock, report);
        }
        else if (happening.Event is { } happened)
        {
            batch.Add(happening.Clock, happened);
        }
        else
        {
            batch.Add(new Signal
            {
                Clock = happening.Clock,
                At = happening.At,
                Company = happening.Company,
                Worker = PseudonymOf(happening.Company, happening.Worker),
                Topic = happening.Topic,
                Weight = 1,
                Kind = SignalKind.Query,
            });
        }
    }

    /// <summary>The finalizer of MurmurHash3: spreads company and worker over 64 bits, as the door's keyed hash does.</summary>
    private static Pseudonym PseudonymOf(int company, int worker)
    {
        var bits = ((ulong)(uint)company << 32) | (uint)worker;
        bits = (bits ^ (bits >> 33)) * 0xFF51AFD7ED558CCD;
        bits = (bits ^ (bits >> 33)) * 0xC4CEB9FE1A85EC53;
        return new Pseudonym(bits ^ (bits >> 33));
    }
}
