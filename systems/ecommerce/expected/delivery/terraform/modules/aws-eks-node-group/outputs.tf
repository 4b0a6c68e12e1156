output "role_arn" {
  description = "Rôle des nœuds."
  value       = aws_iam_role.node.arn
}

output "group_names" {
  description = "Groupes par zone."
  value       = { for zone, group in aws_eks_node_group.main : zone => group.node_group_name }
}
