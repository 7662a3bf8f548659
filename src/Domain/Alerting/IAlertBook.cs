namespace LaborRisk.Domain;

/// <summary>Where the alert decisions of the machine become durable before anybody hears of them.</summary>
public interface IAlertBook
{
    /// <summary>
    /// Stores the steps, all or none, and returns when they are durable. Idempotent by (alertId, transition, at, level): after a kill the tail
    /// of the journal is decided again and recorded again, and a step already there changes nothing. Called on the shard's thread only.
    /// </summary>
    void Record(IReadOnlyList<RecordedTransition> steps);
}
