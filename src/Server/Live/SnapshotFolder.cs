using System.Globalization;
using LaborRisk.Ingest;
using LaborRisk.Server.Commands;
using LaborRisk.Server.Replay;

namespace LaborRisk.Server.Live;

/// <summary>
/// Snapshots of a shard, each named by the journal position it stands at. Two are kept: when the newer is damaged, the older and a longer tail of the
/// journal give the same state.
/// </summary>
internal sealed class SnapshotFolder(string folder)
{
    private const int Kept = 2;
    private const int HandOverBufferBytes = 1 << 16;
    private const string Extension = ".snapshot";

    /// <summary>Positions, newest first.</summary>
    public IReadOnlyList<long> Positions => !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder, "*" + Extension)
        .Select(path => long.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1)
        .Where(position => position >= 0)
        .OrderDescending()];

    /// <summary>Bytes of the journal before this position are needed by no snapshot.</summary>
    public long NeededFrom => Positions is [.., var oldest] and { Count: >= Kept } ? oldest : 0;

    public void Write(long position, Action<BinaryWriter> save)
    {
        OwnersFolder.Create(folder);
        var file = new CheckpointFile(PathOf(position));
        try
        {
            file.Write(writer =>
            {
                writer.Write(position);
                save(writer);
            });
        }
        catch (IOException)
        {
            file.DeleteUnfinished();
            throw;
        }

        FolderSync.Flush(folder);
        foreach (var old in Positions.Skip(Kept))
        {
            File.Delete(PathOf(old));
        }
    }

    /// <summary>Writes a state and reads it again, by a file that goes at once: that of a large district is more than one array can hold.</summary>
    /// <exception cref="IOException">There is no room for it.</exception>
    public void HandOver(Action<BinaryWriter> save, Action<BinaryReader> load)
    {
        OwnersFolder.Create(folder);
        using var file = new FileStream(
            Path.Combine(folder, "handover"), FileMode.Create, FileAccess.ReadWrite, FileShare.None, HandOverBufferBytes, FileOptions.DeleteOnClose);
        using var writer = new BinaryWriter(file);
        save(writer);
        writer.Flush();
        file.Position = 0;
        using var reader = new BinaryReader(file);
        load(reader);
    }

    /// <summary>Reads one.</summary>
    /// <exception cref="InvalidDataException">It is damaged: an older one may do.</exception>
    /// <exception cref="CommandFailedException">It is whole but of another version, directory or key file: an older one would not fit either.</exception>
    public void Read(long position, Action<BinaryReader> load) => new CheckpointFile(PathOf(position)).Read(reader =>
    {
        if (reader.ReadInt64() != position)
        {
            throw new InvalidDataException($"快照 {PathOf(position)} 与其名称不符。 / The snapshot {PathOf(position)} is not the one its name says.");
        }

        try
        {
            load(reader);
        }
        catch (InvalidDataException misfit)
        {
            throw new CommandFailedException(misfit.Message);
        }
    });

    private string PathOf(long position) => Path.Combine(folder, position.ToString("D20", CultureInfo.InvariantCulture) + Extension);
}
