using LaborRisk.Bench.Traffic;

namespace LaborRisk.Bench.Engines;

/// <summary>One way to watch the same traffic: ours or a peer.</summary>
internal interface IContender
{
    /// <summary>Gives the day the form this contender takes. Not measured.</summary>
    void Prepare(IReadOnlyList<Happening> day);

    /// <summary>Takes the prepared day. Measured.</summary>
    void TakeDay();

    /// <summary>Lets go of the prepared day, so that only state stays.</summary>
    void ForgetDay();

    /// <summary>Things found so far: proof that it worked.</summary>
    long Found { get; }
}
