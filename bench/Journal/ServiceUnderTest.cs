using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using LaborRisk.Simulator;

namespace LaborRisk.Bench.Journal;

/// <summary>The built service as a process of its own over a simulated directory, in a folder that goes with it.</summary>
internal sealed class ServiceUnderTest : IDisposable
{
    private readonly Process process;
    private readonly string folder;
    private readonly Dictionary<string, string> tokens;

    private ServiceUnderTest(Process process, string folder, Dictionary<string, string> tokens, Uri address)
    {
        (this.process, this.folder, this.tokens) = (process, folder, tokens);
        Client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = address };
    }

    public HttpClient Client { get; }

    /// <summary>Its <c>enterprises.csv</c>.</summary>
    public string Directory => Path.Combine(folder, "enterprises.csv");

    /// <summary>CPU time of the service so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <exception cref="InvalidOperationException">It is not built, or does not start.</exception>
    public static ServiceUnderTest Start(int companies)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("laborrisk-bench-").FullName;
        DistrictWriter.Write(new DistrictPlan { Seed = 11, Companies = companies, Days = 2 }, folder);
        var start = new ProcessStartInfo("dotnet", [Program(), "run"]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        start.Environment["LABORRISK__URLS"] = "http://127.0.0.1:0";
        start.Environment["LABORRISK__DATADIR"] = Path.Combine(folder, "data");
        start.Environment["LABORRISK__DIRECTORY"] = Path.Combine(folder, "enterprises.csv");
        start.Environment["LABORRISK__OFFICERS"] = Path.Combine(folder, "officers.csv");
        var process = Process.Start(start)!;
        var tokens = new Dictionary<string, string>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Contains("are in: ", StringComparison.Ordinal))
            {
                tokens = File.ReadAllLines(line[(line.LastIndexOf(": ", StringComparison.Ordinal) + 2)..])
                    .Select(secret => secret.Split(' ')).Where(words => words.Length == 2).ToDictionary(words => words[0], words => words[1]);
            }
            else if (line.Contains("runs at ", StringComparison.Ordinal))
            {
                return new ServiceUnderTest(process, folder, tokens, new Uri(line[(line.LastIndexOf(' ') + 1)..]));
            }
        }

        throw new InvalidOperationException("The service did not start.");
    }

    public HttpRequestMessage Request(HttpMethod method, string path, string token)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[token]);
        return request;
    }

    public async Task PostAsync(ReadOnlyMemory<byte> body)
    {
        using var request = Request(HttpMethod.Post, "/api/events", "ingest");
        request.Content = new ReadOnlyMemoryContent(body);
        using var answer = await Client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<double> MetricAsync(string name)
    {
        using var request = Request(HttpMethod.Get, "/metrics", "metrics");
        using var answer = await Client.SendAsync(request);
        return (await answer.Content.ReadAsStringAsync()).Split('\n')
            .Where(line => line.StartsWith($"laborrisk_{name} ", StringComparison.Ordinal) || line.StartsWith($"laborrisk_{name}{{", StringComparison.Ordinal))
            .Sum(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Client.Dispose();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    /// <summary>The benches refer to no server; they start the one that is built beside them.</summary>
    private static string Program()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var program = Path.Combine(folder.FullName, "src", "Server", "bin", "Release", "net10.0", "laborrisk.dll");
            if (File.Exists(program))
            {
                return program;
            }
        }

        throw new InvalidOperationException("The service is not built: dotnet build src/Server -c Release.");
    }
}
