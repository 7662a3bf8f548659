namespace LaborRisk.Domain;

/// <summary>Where the alert decisions of the machine become durable before anybody hears of them.</summary>
public interface IAlertBook
{
    /// <summary>
    /// Stores the steps, all or none, and returns when they are durable. Idempotent by (alertId, transition, at, level): after a kill the tail
    /// of the journal is decided again and recorded again, and a step already there changes nothing. Called on the shard's thread only.
    /// </summary>
    /// <exception cref="UnwritableBookException">There is no room now, or the disk fails: to be tried again.</exception>
    void Record(IReadOnlyList<RecordedTransition> steps);

    /// <summary>
    /// Takes over what open alerts rest on now, where that has become another since their last step without a step of its own: a fifth worker asked, a
    /// ticket came. What may be told inside an enterprise is judged by it. Idempotent, as <see cref="Record"/> is, and on the same thread.
    /// </summary>
    /// <exception cref="UnwritableBookException">As of <see cref="Record"/>.</exception>
    void Revise(IReadOnlyList<RevisedEvidence> open);
}
