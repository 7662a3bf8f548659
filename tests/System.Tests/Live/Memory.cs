using System.Text;

namespace LaborRisk.WholeProduct.Live;

/// <summary>Looks for words in files of any size, a dump of a process included.</summary>
internal static class Memory
{
    private const int ChunkBytes = 16 << 20;

    /// <summary>How often the word stands there: as UTF-8 and as the UTF-16 of .NET's strings.</summary>
    public static (int Utf8, int Utf16) Count(string path, string word)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(word), utf16 = Encoding.Unicode.GetBytes(word);
        var overlap = utf16.Length + utf8.Length;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var chunk = new byte[ChunkBytes + overlap];
        var (kept, found8, found16) = (0, 0, 0);
        for (int read; (read = file.Read(chunk.AsSpan(kept, ChunkBytes))) > 0;)
        {
            var all = chunk.AsSpan(0, kept + read);

            // What begins in the last stretch is looked for again together with what follows.
            var fresh = file.Position == file.Length ? all.Length : Math.Max(0, all.Length - overlap);
            found8 += Found(all, utf8, fresh);
            found16 += Found(all, utf16, fresh);
            kept = all.Length - fresh;
            all[fresh..].CopyTo(chunk);
        }

        return (found8, found16);
    }

    private static int Found(ReadOnlySpan<byte> all, ReadOnlySpan<byte> word, int before)
    {
        var count = 0;
        for (var from = 0; from < before && all[from..].IndexOf(word) is var at and >= 0 && from + at < before; from += at + 1)
        {
            count++;
        }

        return count;
    }
}
