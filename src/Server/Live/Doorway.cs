using LaborRisk.Ingest;

namespace LaborRisk.Server.Live;

/// <summary>Leads the records of requests through the door and says what became of each. On the shard's thread only.</summary>
internal sealed class Doorway(string deadLetters) : IDisposable
{
    private const string Source = "http";

    /// <summary>Bytes of bodies that share one flush: more would let the first wait too long.</summary>
    private const int MostGathered = 4 << 20;

    private readonly DeadLetterFile letters = new(deadLetters);
    private readonly List<Refused> refused = [];
    private long first = long.MaxValue;

    /// <summary>Decisions made before are made again: nothing is written anew.</summary>
    public bool IsRepeating { get; set; }

    /// <summary>Collects what waits, for one flush.</summary>
    /// <returns>Whether anything waited.</returns>
    public bool Gather(DoorQueue queue, List<Submission> into)
    {
        for (var bytes = 0L; bytes < MostGathered && queue.TryRead(out var submission); bytes += submission.MostLogged)
        {
            into.Add(submission);
        }

        return into.Count > 0;
    }

    /// <summary>Takes the records of a request. Nothing of it is durable yet.</summary>
    public Receipt Take(Submission submission, Shard shard)
    {
        var counters = shard.Intake.Counters;
        first = counters.Read + 1;
        refused.Clear();
        var duplicates = 0;
        for (var i = 0; i < submission.Count; i++)
        {
            var (accepted, repeated) = (counters.AcceptedInAll, counters.Duplicates);
            shard.Take(submission[i], new RecordOrigin(Source, counters.Read + 1));

            // A record that confirms a held one brings the held one's copies with it; those are not its own.
            duplicates += counters.Duplicates > repeated && counters.AcceptedInAll == accepted ? 1 : 0;
        }

        first = long.MaxValue;
        return new Receipt(Taken.Durable, submission.Count - duplicates - refused.Count, duplicates, [.. refused]);
    }

    /// <summary>A record was refused: one of the request at hand, or one that was held since an earlier request.</summary>
    public void Hear(DeadLetter letter)
    {
        if (IsRepeating)
        {
            return;
        }

        letters.Add(letter);
        if (letter.Position >= first)
        {
            refused.Add(new Refused((int)(letter.Position - first), letter.Reason));
        }
    }

    /// <summary>Writes the dead letters heard so far.</summary>
    public void Flush() => letters.Flush();

    public void Dispose() => letters.Dispose();
}
