using LaborRisk.Ingest;

namespace LaborRisk.Server.Live;

/// <summary>Records of one request on their way through the door.</summary>
/// <param name="body">Holds until <see cref="Answer"/> is there.</param>
/// <param name="records">Where each record stands in the body.</param>
internal sealed class Submission(ReadOnlyMemory<byte> body, IReadOnlyList<Range> records)
{
    private readonly TaskCompletionSource<Receipt> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Receipt> Answer => answer.Task;

    public int Count => records.Count;

    /// <summary>The door's log needs no more for these records: a step is at most twice as long as its record, or 16 bytes.</summary>
    public long MostLogged => (2L * body.Length) + (16L * records.Count);

    public ReadOnlySpan<byte> this[int index] => body.Span[records[index]];

    public void Complete(Receipt receipt) => answer.TrySetResult(receipt);
}

/// <summary>How a submission ended.</summary>
internal enum Taken
{
    /// <summary>Durable.</summary>
    Durable,

    /// <summary>No room; nothing was taken.</summary>
    Full,

    /// <summary>The shard has stopped; what was taken is unknown.</summary>
    Stopped,
}

/// <param name="Index">Which record of the request, from 0.</param>
internal readonly record struct Refused(int Index, DeadLetterReason Reason);

/// <summary>What a submission is answered.</summary>
/// <param name="Accepted">Waiting for a witness included.</param>
internal sealed record Receipt(Taken Taken, int Accepted, int Duplicates, IReadOnlyList<Refused> Rejected)
{
    public static Receipt Full { get; } = new(Taken.Full, 0, 0, []);

    public static Receipt Stopped { get; } = new(Taken.Stopped, 0, 0, []);
}
