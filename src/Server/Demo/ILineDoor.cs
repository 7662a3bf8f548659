namespace LaborRisk.Server.Demo;

/// <summary>Takes the lines of the simulated district, as it takes anybody's.</summary>
internal interface ILineDoor
{
    /// <summary>Returns when the lines are durable; waits while the service is full.</summary>
    /// <param name="ndjson">Whole lines, each with its end; at most some MiB.</param>
    ValueTask Send(ReadOnlyMemory<byte> ndjson, CancellationToken stop);
}
