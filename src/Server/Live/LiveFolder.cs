using LaborRisk.Server.Commands;
using LaborRisk.Server.Replay;

namespace LaborRisk.Server.Live;

/// <summary>Where the service keeps what it must not lose. For the owner only.</summary>
internal sealed record LiveFolder(string Root)
{
    public string Journal => Path.Combine(Root, "journal");

    public string Snapshots => Path.Combine(Root, "snapshots");

    /// <summary>Keys of pseudonyms: to be kept apart from backups of the rest.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>Which company has which index.</summary>
    public string Companies => Path.Combine(Root, "companies");

    /// <summary>Directory, officers and thresholds as they were in force.</summary>
    public string Inputs => Path.Combine(Root, "inputs");

    public string DeadLetters => Path.Combine(Root, "dead-letters.ndjson");

    /// <summary>Creates the folder and takes it for this process alone, before anything in it is opened.</summary>
    /// <returns>To be held as long as anything in the folder is open.</returns>
    /// <exception cref="CommandFailedException">Another process has it.</exception>
    public FolderLock Create()
    {
        OwnersFolder.Create(Root);
        return FolderLock.Take(Root);
    }
}
