using System.Text;
using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Server.Commands;

namespace LaborRisk.Server.Live;

/// <summary>
/// Which company has which index, for as long as journal and snapshots live: they know companies by index. A file of ids, one a line, that only grows.
/// </summary>
internal static class CompanyRoll
{
    /// <summary>The directory with every company at the index it has had since it was first seen; new ones behind. Durable before it returns.</summary>
    /// <exception cref="CommandFailedException">The file is damaged.</exception>
    public static CompanyDirectory Arrange(CompanyDirectory directory, string path)
    {
        var known = File.Exists(path) ? File.ReadAllLines(path) : [];
        var rolled = known.ToHashSet(StringComparer.Ordinal);
        if (rolled.Count != known.Length || known.Any(id => id.Length != DirectoryFile.IdLength))
        {
            throw new CommandFailedException($"企业编号文件 {path} 已损坏，请从备份恢复 · the roll of companies {path} is damaged: restore it from a backup");
        }

        var fresh = Enumerable.Range(0, directory.Count).Select(i => directory[i]).Where(each => !rolled.Contains(each.Id)).ToList();
        if (fresh.Count > 0 || known.Length == 0)
        {
            Write(path, known.Concat(fresh.Select(each => each.Id)));
        }

        return new CompanyDirectory(known
            .Select(id => directory.TryFind(id, out var index) ? directory[index] : new Enterprise(id, "", "", "", null, "", "") { HasLeft = true })
            .Concat(fresh));
    }

    private static void Write(string path, IEnumerable<string> ids)
    {
        var beside = path + ".new";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.ASCII.GetBytes(string.Concat(ids.Select(id => id + "\n"))));
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
        FolderSync.Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }
}
