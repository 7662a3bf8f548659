using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Server.Commands;
using LaborRisk.Server.Configuration;
using LaborRisk.Server.Replay;

namespace LaborRisk.Server.Live;

/// <summary>
/// Directory, officers and thresholds as inputs with a position: copies named by their hash, and a list of which were in force from which position of the
/// journal on. So a restart decides the journal's tail by what it was decided by, however the files were edited meanwhile.
/// </summary>
internal sealed class InputHistory
{
    private const string Head = "LRINPUTS 1";
    private const string None = "-";

    private readonly LiveFolder folder;
    private readonly List<InForce> since;

    private InputHistory(LiveFolder folder, List<InForce> since) => (this.folder, this.since) = (folder, since);

    /// <summary>In order of position; empty = a new folder, or one of a service that kept no history yet.</summary>
    public IReadOnlyList<InForce> Since => since;

    /// <summary>The files as they are now.</summary>
    public InputVersion Current { get; private set; } = new("", "", "");

    private string List => Path.Combine(folder.Inputs, "in-force");

    /// <exception cref="CommandFailedException">The list is damaged or of another version.</exception>
    public static InputHistory Open(LiveFolder folder)
    {
        var history = new InputHistory(folder, []);
        if (File.Exists(history.List))
        {
            var lines = File.ReadAllLines(history.List);
            if (lines is not [Head, ..])
            {
                throw Unreadable(history.List);
            }

            history.since.AddRange(lines.Skip(1).Select(line => Parse(line) ?? throw Unreadable(history.List)));
        }

        return history;
    }

    /// <summary>Keeps copies of the files as they are now. What is kept already is not written again.</summary>
    /// <param name="thresholds"><c>null</c> = the defaults.</param>
    public void Keep(string directory, string officers, string? thresholds)
    {
        OwnersFolder.Create(folder.Inputs);
        Current = new InputVersion(Keep(directory), Keep(officers), thresholds is null ? InputVersion.Defaults : Keep(thresholds));
    }

    /// <summary>The inputs by which a version judges.</summary>
    /// <param name="now">Those of <see cref="Current"/>; what no file changes is theirs.</param>
    /// <exception cref="CommandFailedException">A copy is missing or damaged.</exception>
    public ShardInputs Of(InputVersion version, ShardInputs now) => version == Current ? now : now with
    {
        Companies = version.Directory == Current.Directory
            ? now.Companies : CompanyRoll.Arrange(DirectoryFile.Read(CopyOf(version.Directory)).Companies, folder.Companies),
        Officers = version.Officers == Current.Officers ? now.Officers : OfficersFile.Read(CopyOf(version.Officers)),
        Thresholds = version.Thresholds == Current.Thresholds ? now.Thresholds
            : version.Thresholds == InputVersion.Defaults ? new Thresholds() : ThresholdsFile.Read(CopyOf(version.Thresholds)),
    };

    /// <summary>From here on the files as they are now are in force. Durable before it returns.</summary>
    public InForce Take(long position, Instant? reached)
    {
        var taken = new InForce(position, reached, Current);
        since.RemoveAll(later => later.Position > position);
        since.Add(taken);
        WriteList();
        return taken;
    }

    /// <summary>Deletes what no snapshot from a position on, and no tail behind it, was decided by.</summary>
    public void Forget(long before)
    {
        var needed = since.FindLastIndex(each => each.Position < before);
        if (needed > 0)
        {
            since.RemoveRange(0, needed);
            WriteList();
        }

        var kept = since.Select(each => each.Version).Append(Current)
            .SelectMany(each => (string[])[each.Directory, each.Officers, each.Thresholds]).ToHashSet();
        foreach (var copy in Directory.EnumerateFiles(folder.Inputs).Where(path => path != List && !kept.Contains(Path.GetFileName(path))))
        {
            File.Delete(copy);
        }
    }

    private string Keep(string path)
    {
        using var file = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        var copy = Path.Combine(folder.Inputs, hash);
        if (!File.Exists(copy))
        {
            file.Position = 0;
            Write(copy, to => file.CopyTo(to));
        }

        return hash;
    }

    private string CopyOf(string hash)
    {
        var copy = Path.Combine(folder.Inputs, hash);
        if (File.Exists(copy))
        {
            using var file = File.OpenRead(copy);
            if (Convert.ToHexStringLower(SHA256.HashData(file)) == hash)
            {
                return copy;
            }
        }

        throw new CommandFailedException(
            $"缺少当时生效的配置 {copy}，或已损坏；日志末尾须按它判定，请从备份恢复该文件 · {copy}, by which the end of the journal was decided, is missing or damaged: "
            + "restore it from a backup");
    }

    private void WriteList() => Write(List, to => to.Write(Encoding.ASCII.GetBytes(
        string.Concat(since.Select(each => string.Create(
            CultureInfo.InvariantCulture,
            $"{each.Position} {Text(each.Reached)} {each.Version.Directory} {each.Version.Officers} {each.Version.Thresholds}\n"))
            .Prepend(Head + "\n")))));

    private static string Text(Instant? reached) => reached?.Milliseconds.ToString(CultureInfo.InvariantCulture) ?? None;

    private void Write(string path, Action<Stream> write)
    {
        var beside = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(beside, options))
        {
            write(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
        FolderSync.Flush(folder.Inputs);
    }

    private static InForce? Parse(string line) =>
        line.Split(' ') is [var position, var reached, var directory, var officers, var thresholds]
        && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? new InForce(
                from,
                long.TryParse(reached, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at) ? new Instant(at) : null,
                new InputVersion(directory, officers, thresholds))
            : null;

    private static CommandFailedException Unreadable(string path) => new(
        $"配置生效记录 {path} 已损坏或属于另一版本，请从备份恢复，或使用写下它的版本 · {path} is damaged or of another version: restore it from a backup, or use the version "
        + "that wrote it");
}
