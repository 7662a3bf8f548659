namespace LaborRisk.Server.Live;

/// <summary>One version of what decisions rest on beside the records: SHA-256 of each file in lower-case hex.</summary>
/// <param name="Thresholds"><see cref="Defaults"/> = no file.</param>
internal sealed record InputVersion(string Directory, string Officers, string Thresholds)
{
    public const string Defaults = "-";

    /// <summary>What is another than in a version before, in words for people.</summary>
    public string ChangesSince(InputVersion before) => string.Join("、", (string[])
    [
        .. before.Directory == Directory ? (string[])[] : ["企业名录 directory"],
        .. before.Officers == Officers ? (string[])[] : ["人员 officers"],
        .. before.Thresholds == Thresholds ? (string[])[] : ["阈值 thresholds"],
    ]);
}

/// <summary>From where on in the journal a version counts.</summary>
/// <param name="Position">Batches from here on are judged by it.</param>
/// <param name="Reached">How far the timers had run by the version before; <c>null</c> = nothing had come yet.</param>
internal sealed record InForce(long Position, Domain.Instant? Reached, InputVersion Version);
