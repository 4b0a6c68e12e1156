# Nœuds d'un cluster EKS, un groupe par zone.

locals {
  zones = { for index, zone in slice(var.zones, 0, var.zone_count) : zone => index }
}

data "aws_iam_policy_document" "node_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "node" {
  name               = "${var.role_name}-node"
  assume_role_policy = data.aws_iam_policy_document.node_trust.json
  tags               = var.tags
}

resource "aws_iam_role_policy_attachment" "node_amazon_eks_worker_node_policy" {
  role       = aws_iam_role.node.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy"
}

resource "aws_iam_role_policy_attachment" "node_amazon_eks_cni_policy" {
  role       = aws_iam_role.node.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy"
}

resource "aws_iam_role_policy_attachment" "node_amazon_ec2_container_registry_pull_only" {
  role       = aws_iam_role.node.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly"
}

resource "aws_iam_role_policy_attachment" "node_amazon_ssm_managed_instance_core" {
  role       = aws_iam_role.node.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

resource "aws_launch_template" "node" {
  region                 = var.region
  name                   = var.name
  update_default_version = true
  tags                   = var.tags

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size           = var.disk_gb
      volume_type           = "gp3"
      encrypted             = "true"
      delete_on_termination = "true"
    }
  }

  metadata_options {
    http_tokens = "required"
    # Les pods ne peuvent pas prendre le rôle de leur nœud.
    http_put_response_hop_limit = 1
  }

  tag_specifications {
    resource_type = "instance"
    tags = merge(var.tags, {
      Name = var.name
    })
  }

  tag_specifications {
    resource_type = "volume"
    tags = merge(var.tags, {
      Name = var.name
    })
  }

  tag_specifications {
    resource_type = "network-interface"
    tags = merge(var.tags, {
      Name = var.name
    })
  }
}

resource "aws_eks_node_group" "main" {
  for_each        = local.zones
  region          = var.region
  cluster_name    = var.cluster_name
  node_group_name = "${var.name}-${substr(each.key, -1, 1)}"
  node_role_arn   = aws_iam_role.node.arn
  subnet_ids      = [var.subnet_ids[each.value]]
  ami_type        = var.architecture == "arm64" ? "AL2023_ARM_64_STANDARD" : "AL2023_x86_64_STANDARD"
  capacity_type   = var.spot ? "SPOT" : "ON_DEMAND"
  instance_types  = [var.instance_type]
  labels = {
    node-group = var.name
  }
  tags = var.tags

  launch_template {
    id      = aws_launch_template.node.id
    version = aws_launch_template.node.latest_version
  }

  scaling_config {
    min_size     = floor(var.min_nodes / var.zone_count) + (each.value < (var.min_nodes % var.zone_count) ? 1 : 0)
    max_size     = max(1, floor(var.max_nodes / var.zone_count) + (each.value < (var.max_nodes % var.zone_count) ? 1 : 0))
    desired_size = floor(var.first_nodes / var.zone_count) + (each.value < (var.first_nodes % var.zone_count) ? 1 : 0)
  }

  update_config {
    max_unavailable_percentage = 33
  }

  node_repair_config {
    enabled = true
  }

  lifecycle {
    # L'autoscaler du cluster en décide.
    ignore_changes = [scaling_config[0].desired_size]
  }

  depends_on = [
    aws_iam_role_policy_attachment.node_amazon_eks_worker_node_policy,
    aws_iam_role_policy_attachment.node_amazon_eks_cni_policy,
    aws_iam_role_policy_attachment.node_amazon_ec2_container_registry_pull_only,
  ]
}
