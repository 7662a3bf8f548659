using LaborRisk.Ingest.Topics;
using LaborRisk.Ingest.Topics.Training;

namespace LaborRisk.Server.Commands;

/// <summary><c>train-topics</c>: cross-validates, prints the table, trains and writes the weights.</summary>
internal static class TrainTopicsCommand
{
    public static Task<int> RunAsync(TrainTopicsOptions options, CancellationToken stop) =>
        Task.Run(() => Run(options, Console.Out, Console.Error), stop);

    /// <returns>0 done; 1 a file could not be read or written.</returns>
    public static int Run(TrainTopicsOptions options, TextWriter output, TextWriter error)
    {
        try
        {
            using var weights = new MemoryStream();
            var training = TopicTrainer.Train(
                options.Labelled, options.Background, options.Unlabelled, options.Folds, options.Half, new TrainingSettings(), weights);
            output.WriteLine($"{options.Folds} 折交叉验证 / cross-validation, near-duplicates kept in one fold");
            output.WriteLine(training.CrossValidation);
            if (training.OtherHalf is { } other)
            {
                output.WriteLine("未参与训练的另一半 / the half left out");
                output.WriteLine(other);
            }

            File.WriteAllBytes(options.Out, weights.ToArray());
            weights.Position = 0;
            output.WriteLine($"{TopicClassifier.Load(weights).Version} → {options.Out} ({weights.Length:N0} B)");
            return 0;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return 1;
        }
    }
}
