using System.Text;

namespace LaborRisk.Library;

/// <summary>Lists kept by hand, one entry a line: <c>left ⇶ right</c>; a line that begins with # is a remark.</summary>
internal static class WordFiles
{
    private const string Arrow = " ⇶ ";

    /// <exception cref="InvalidDataException">A line has no arrow.</exception>
    public static IEnumerable<(string Left, string Right)> Read(string name)
    {
        using var reader = new StreamReader(typeof(WordFiles).Assembly.GetManifestResourceStream("words/" + name)!, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var at = line.IndexOf(Arrow, StringComparison.Ordinal);
            yield return at > 0
                ? (line[..at].Trim(), line[(at + Arrow.Length)..].Trim())
                : throw new InvalidDataException($"词表 {name} 的这一行缺少 ⇶：{line} / This line of the list {name} has no arrow.");
        }
    }
}
