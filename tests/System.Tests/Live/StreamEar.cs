using System.Globalization;

namespace LaborRisk.WholeProduct.Live;

/// <summary>Keeps everything that one client of the stream is told.</summary>
internal sealed class StreamEar
{
    private readonly List<StreamLine> heard = [];

    public StreamEar(HttpResponseMessage answer, CancellationToken stop)
    {
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        _ = ListenAsync(answer, stop);
    }

    public IReadOnlyList<string> Kinds => [.. Copy().Select(line => line.Kind).Distinct().Order(StringComparer.Ordinal)];

    public IReadOnlyList<long> Ids => [.. Copy().Select(line => line.Id)];

    public int Health => Of("health").Count;

    public IReadOnlyList<string> Of(string kind) => [.. Copy().Where(line => line.Kind == kind).Select(line => line.Data)];

    public IReadOnlyList<long> IdsAbout(string word) => [.. Copy().Where(line => line.Data.Contains(word, StringComparison.Ordinal)).Select(line => line.Id)];

    private List<StreamLine> Copy()
    {
        lock (heard)
        {
            return [.. heard];
        }
    }

    private async Task ListenAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(stop));
        var (id, kind) = ("", "");
        try
        {
            while (await lines.ReadLineAsync(stop) is { } line)
            {
                id = line.StartsWith("id: ", StringComparison.Ordinal) ? line[4..] : id;
                kind = line.StartsWith("event: ", StringComparison.Ordinal) ? line[7..] : kind;
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    lock (heard)
                    {
                        heard.Add(new StreamLine(long.Parse(id, CultureInfo.InvariantCulture), kind, line[6..]));
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
        finally
        {
            answer.Dispose();
        }
    }
}
