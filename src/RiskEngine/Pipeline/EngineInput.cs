using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Pipeline;

/// <summary>An element of a shard's stream: a batch of signals, or a whole district hour that is over.</summary>
public abstract record EngineInput
{
    /// <summary>Signals whose clocks all lie in one district hour.</summary>
    public sealed record Signals(SignalBatch Batch) : EngineInput;

    /// <summary>The hour that begins now; all signals before it have passed.</summary>
    public sealed record HourClosed(Instant Hour) : EngineInput;
}
