# Ce qui tourne pour tous sur les nœuds d'un cluster, et les rôles de ses contrôleurs.

resource "aws_eks_addon" "coredns" {
  region                      = var.region
  cluster_name                = var.cluster_name
  addon_name                  = "coredns"
  resolve_conflicts_on_update = "OVERWRITE"
  tags                        = var.tags
}

resource "aws_eks_addon" "metrics_server" {
  region                      = var.region
  cluster_name                = var.cluster_name
  addon_name                  = "metrics-server"
  resolve_conflicts_on_update = "OVERWRITE"
  tags                        = var.tags
}

data "aws_iam_policy_document" "ebs_csi_trust" {
  statement {
    actions = ["sts:AssumeRole", "sts:TagSession"]

    principals {
      type        = "Service"
      identifiers = ["pods.eks.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "ebs_csi" {
  count              = var.volumes ? 1 : 0
  name               = "${var.role_name}-csi"
  assume_role_policy = data.aws_iam_policy_document.ebs_csi_trust.json
  tags               = var.tags
}

resource "aws_iam_role_policy_attachment" "ebs_csi" {
  count      = var.volumes ? 1 : 0
  role       = aws_iam_role.ebs_csi[0].name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy"
}

resource "aws_eks_addon" "aws_ebs_csi_driver" {
  count                       = var.volumes ? 1 : 0
  region                      = var.region
  cluster_name                = var.cluster_name
  addon_name                  = "aws-ebs-csi-driver"
  resolve_conflicts_on_update = "OVERWRITE"
  tags                        = var.tags

  pod_identity_association {
    role_arn        = aws_iam_role.ebs_csi[0].arn
    service_account = "ebs-csi-controller-sa"
  }
}

data "aws_iam_policy_document" "autoscaler_trust" {
  statement {
    actions = ["sts:AssumeRole", "sts:TagSession"]

    principals {
      type        = "Service"
      identifiers = ["pods.eks.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "autoscaler" {
  count              = var.cluster_autoscaler ? 1 : 0
  name               = "${var.role_name}-autoscaler"
  assume_role_policy = data.aws_iam_policy_document.autoscaler_trust.json
  tags               = var.tags
}

data "aws_iam_policy_document" "autoscaler" {
  statement {
    actions = [
      "autoscaling:DescribeAutoScalingGroups",
      "autoscaling:DescribeAutoScalingInstances",
      "autoscaling:DescribeLaunchConfigurations",
      "autoscaling:DescribeScalingActivities",
      "ec2:DescribeImages",
      "ec2:DescribeInstanceTypes",
      "ec2:DescribeLaunchTemplateVersions",
      "ec2:GetInstanceTypesFromInstanceRequirements",
      "eks:DescribeNodegroup",
    ]
    resources = ["*"]
  }

  statement {
    actions   = ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"]
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "aws:ResourceTag/eks:cluster-name"
      values   = [var.cluster_name]
    }
  }
}

resource "aws_iam_role_policy" "autoscaler" {
  count  = var.cluster_autoscaler ? 1 : 0
  name   = "cluster-autoscaler"
  role   = aws_iam_role.autoscaler[0].id
  policy = data.aws_iam_policy_document.autoscaler.json
}

resource "aws_eks_pod_identity_association" "autoscaler" {
  count           = var.cluster_autoscaler ? 1 : 0
  region          = var.region
  cluster_name    = var.cluster_name
  namespace       = "kube-system"
  service_account = "cluster-autoscaler"
  role_arn        = aws_iam_role.autoscaler[0].arn
  tags            = var.tags
}

data "aws_iam_policy_document" "secrets_trust" {
  statement {
    actions = ["sts:AssumeRole", "sts:TagSession"]

    principals {
      type        = "Service"
      identifiers = ["pods.eks.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "secrets" {
  count              = length(var.secret_prefixes) > 0 ? 1 : 0
  name               = "${var.role_name}-secrets"
  assume_role_policy = data.aws_iam_policy_document.secrets_trust.json
  tags               = var.tags
}

data "aws_iam_policy_document" "secrets" {
  statement {
    actions   = ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"]
    resources = [for prefix in var.secret_prefixes : "arn:aws:secretsmanager:${var.region}:*:secret:${prefix}*"]
  }
}

resource "aws_iam_role_policy" "secrets" {
  count  = length(var.secret_prefixes) > 0 ? 1 : 0
  name   = "external-secrets"
  role   = aws_iam_role.secrets[0].id
  policy = data.aws_iam_policy_document.secrets.json
}

resource "aws_eks_pod_identity_association" "secrets" {
  count           = length(var.secret_prefixes) > 0 ? 1 : 0
  region          = var.region
  cluster_name    = var.cluster_name
  namespace       = "external-secrets"
  service_account = "external-secrets"
  role_arn        = aws_iam_role.secrets[0].arn
  tags            = var.tags
}

data "aws_iam_policy_document" "balancers_trust" {
  statement {
    actions = ["sts:AssumeRole", "sts:TagSession"]

    principals {
      type        = "Service"
      identifiers = ["pods.eks.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "balancers" {
  count              = var.target_group_binding ? 1 : 0
  name               = "${var.role_name}-balancers"
  assume_role_policy = data.aws_iam_policy_document.balancers_trust.json
  tags               = var.tags
}

data "aws_iam_policy_document" "balancers" {
  statement {
    actions = [
      "ec2:DescribeVpcs",
      "ec2:DescribeSecurityGroups",
      "ec2:DescribeInstances",
      "elasticloadbalancing:DescribeTargetGroups",
      "elasticloadbalancing:DescribeTargetHealth",
    ]
    resources = ["*"]
  }

  statement {
    actions = [
      "elasticloadbalancing:ModifyTargetGroup",
      "elasticloadbalancing:ModifyTargetGroupAttributes",
      "elasticloadbalancing:RegisterTargets",
      "elasticloadbalancing:DeregisterTargets",
    ]
    resources = ["arn:aws:elasticloadbalancing:${var.region}:*:targetgroup/*"]
  }
}

resource "aws_iam_role_policy" "balancers" {
  count  = var.target_group_binding ? 1 : 0
  name   = "aws-load-balancer-controller"
  role   = aws_iam_role.balancers[0].id
  policy = data.aws_iam_policy_document.balancers.json
}

resource "aws_eks_pod_identity_association" "balancers" {
  count           = var.target_group_binding ? 1 : 0
  region          = var.region
  cluster_name    = var.cluster_name
  namespace       = "kube-system"
  service_account = "aws-load-balancer-controller"
  role_arn        = aws_iam_role.balancers[0].arn
  tags            = var.tags
}
