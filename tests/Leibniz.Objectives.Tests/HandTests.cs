namespace Leibniz.Objectives.Tests;

public sealed class HandTests
{
    private const string Simple = "hand/simple_small/hand1_t26_c100.txt";
    private const string OnTriangles = "hand/complicated_small/hand1_t26_c100.txt";

    private static HandModel Model => HandModel.Read(DataFolder.Path("adbench/hand/simple_small/model"));

    [Theory]
    [InlineData(DifferentiationMode.Forward)]
    [InlineData(DifferentiationMode.Reverse)]
    public void Hand_OnVertices_GivesReferenceJacobian(DifferentiationMode mode)
    {
        var data = HandData.Read(DataFolder.Path("adbench/" + Simple), Model);
        var residuals = new double[3 * data.Count];
        var jacobian = new double[residuals.Length * HandData.PoseSize];
        Jacobian.Of(new HandFunction(data), data.Pose, residuals, jacobian, new DifferentiationOptions { Mode = mode });
        var reference = Reference.Of(Simple);
        reference.CheckValue(residuals.Sum(r => r * r));
        reference.CheckJacobian(Columns(jacobian, residuals.Length, HandData.PoseSize));
    }

    [Fact]
    public void Hand_OnTriangles_GivesReferenceJacobianByTangents()
    {
        var data = HandData.ReadOnTriangles(DataFolder.Path("adbench/" + OnTriangles), Model);
        var f = new HandOnTrianglesFunction(data);
        double[] x = [.. data.Coordinates, .. data.Pose];
        var residuals = new double[3 * data.Count];
        var columns = new double[residuals.Length * (2 + HandData.PoseSize)];
        for (var column = 0; column < 2 + HandData.PoseSize; column++)
        {
            var tangent = new double[x.Length];
            if (column < 2)
            {
                for (var i = column; i < data.Coordinates.Length; i += 2)
                {
                    tangent[i] = 1;
                }
            }
            else
            {
                tangent[data.Coordinates.Length + column - 2] = 1;
            }

            Jacobian.Push(f, x, tangent, residuals, columns.AsSpan(column * residuals.Length, residuals.Length));
        }

        var reference = Reference.Of(OnTriangles);
        reference.CheckValue(residuals.Sum(r => r * r));
        reference.CheckJacobian(columns);
    }

    [Fact]
    public void Hand_OnTriangles_ReverseAgreesWithForward()
    {
        var data = HandData.ReadOnTriangles(DataFolder.Path("adbench/hand/hand_complicated.txt"), Model);
        var f = new HandOnTrianglesFunction(data);
        double[] x = [.. data.Coordinates, .. data.Pose];
        var residuals = new double[3 * data.Count];
        var forward = new double[residuals.Length * x.Length];
        var reverse = new double[forward.Length];
        Jacobian.Of(f, x, residuals, forward, new DifferentiationOptions { Mode = DifferentiationMode.Forward });
        Jacobian.Of(f, x, residuals, reverse, new DifferentiationOptions { Mode = DifferentiationMode.Reverse });
        Assert.All(Enumerable.Range(0, forward.Length), i => Assert.Equal(forward[i], reverse[i], 1e-12));
    }

    [Fact]
    public void Hand_ShortRotation_IsNone()
    {
        var data = HandData.Read(DataFolder.Path("adbench/hand/test.txt"), Model);
        var unturned = data.Pose.ToArray();
        unturned.AsSpan(0, 3).Clear();
        var turned = unturned.ToArray();
        turned[0] = 0.9e-4;
        var expected = new double[3 * data.Count];
        var actual = new double[3 * data.Count];
        Hand.Residuals<double>(unturned, data, expected);
        Hand.Residuals<double>(turned, data, actual);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Read_OtherKindOfCorrespondence_IsRefused()
    {
        Assert.Throws<DataFormatException>(() => HandData.Read(DataFolder.Path("adbench/" + OnTriangles), Model));
        Assert.Throws<DataFormatException>(() => HandData.ReadOnTriangles(DataFolder.Path("adbench/" + Simple), Model));
        var data = HandData.Read(DataFolder.Path("adbench/" + Simple), Model);
        Assert.Throws<ArgumentException>(() => Hand.ResidualsOnTriangles<double>([], data.Pose, data, new double[3 * data.Count]));
    }

    [Fact]
    public void Read_ModelFolderMissing_IsRefused() =>
        Assert.Throws<DirectoryNotFoundException>(() => HandModel.Read(DataFolder.Path("adbench/none")));

    // The benchmark orders entries a column after another.
    private static double[] Columns(double[] jacobian, int rows, int columns)
    {
        var byColumns = new double[jacobian.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                byColumns[(column * rows) + row] = jacobian[(row * columns) + column];
            }
        }

        return byColumns;
    }
}
