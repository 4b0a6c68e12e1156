output "cluster_name" {
  description = "Le cluster."
  value       = aws_eks_cluster.main.name
}

output "endpoint" {
  description = "Son interface."
  value       = aws_eks_cluster.main.endpoint
}

output "version" {
  description = "Sa version de Kubernetes."
  value       = aws_eks_cluster.main.version
}

output "security_group_id" {
  description = "Le groupe de ses nœuds et pods."
  value       = aws_eks_cluster.main.vpc_config[0].cluster_security_group_id
}
