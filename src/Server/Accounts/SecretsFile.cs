using System.Text;

namespace LaborRisk.Server.Accounts;

/// <summary>
/// What the first start has to hand over where nobody sits at a terminal: a file for its owner only, one secret a line after its name. A line goes when its
/// secret was first used, the file with the last.
/// </summary>
internal sealed class SecretsFile(AccountsOptions options)
{
    private const string Head = "# 首次启动的令牌与一次性代码；每项首次使用后删去 · tokens and one-time code of the first start; each goes when it was first used";

    private readonly Lock guard = new();

    /// <summary>Names in the file, never their secrets: asked with every request of a machine.</summary>
    private volatile HashSet<string> names = options.SecretsFile is { } path && File.Exists(path) ? [.. Lines(path).Select(NameOf)] : [];

    /// <summary>Adds secrets, those of the same name in the place of what was there.</summary>
    public void Put(string path, IReadOnlyDictionary<string, string> secrets)
    {
        lock (guard)
        {
            var kept = File.Exists(path) ? Lines(path).Where(line => !secrets.ContainsKey(NameOf(line))) : [];
            Write(path, [.. kept, .. secrets.Select(each => $"{each.Key} {each.Value}")]);
        }
    }

    /// <summary>The secret of a name was used; whoever did has it.</summary>
    public void Used(string name)
    {
        if (!names.Contains(name) || options.SecretsFile is not { } path)
        {
            return;
        }

        lock (guard)
        {
            try
            {
                Write(path, File.Exists(path) ? [.. Lines(path).Where(line => NameOf(line) != name)] : []);
            }
            catch (IOException)
            {
                // No room for the shorter file: the line goes with the next use.
            }
        }
    }

    private void Write(string path, List<string> lines)
    {
        if (lines.Count == 0)
        {
            File.Delete(path);
        }
        else
        {
            var beside = path + ".new";
            var form = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                form.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var file = new FileStream(beside, form))
            {
                file.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Prepend(Head).Select(line => line + "\n"))));
            }

            File.Move(beside, path, overwrite: true);
        }

        names = [.. lines.Select(NameOf)];
    }

    private static IEnumerable<string> Lines(string path) => File.ReadAllLines(path).Where(line => line != Head && line.Length > 0);

    private static string NameOf(string line) => line.Split(' ')[0];
}
